package it.segrate.citytimes.people.registry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a registry file, its cells not looked at yet.
 *
 * @param number its place in the file, from 1, the header included
 * @param cells the cells of known columns as they stand in the file; none for a line that falls
 *     apart
 * @param problems what is wrong with the line as a whole; empty for a sound one
 */
public record RawLine(int number, Map<Column, String> cells, List<Problem> problems) {

  static RawLine broken(int number, Problem problem) {
    return new RawLine(number, Map.of(), List.of(problem));
  }

  /** The same line with some cells of another. */
  public RawLine taking(RawLine other, Collection<Column> columns) {
    Map<Column, String> all = new EnumMap<>(Column.class);
    all.putAll(cells);
    columns.forEach(column -> all.put(column, other.cell(column)));
    return new RawLine(number, all, problems);
  }

  /** The cell as it stands in the file; empty where the column is missing. */
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
