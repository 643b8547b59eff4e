package it.segrate.citytimes.people.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.segrate.citytimes.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line of headings, and with it the separator: the one that makes the most headings known.
 *
 * @param lastLine number of the line it ends on, from 1
 * @param width how many columns the file has
 * @param places where each known column stands, from 0
 * @param ignored headings that mean nothing to us
 */
record Header(
    char separator, int lastLine, int width, Map<Column, Integer> places, List<String> ignored) {

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  /** Headings may be broken over lines, but not over more than so many. */
  private static final int HEAD_LINES = 30;

  /**
   * @throws Refusal INVALID if the first line knows no column, misses one or has one twice, or is
   *     that of another kind of file
   */
  static Header find(RegistryKind kind, List<String> lines) {
    try {
      return read(kind, lines);
    } catch (Refusal no) {
      throw Arrays.stream(RegistryKind.values())
          .filter(other -> other != kind && isOf(other, lines))
          .findFirst()
          .map(other -> Refusal.invalidField("file", "people.refusal.otherKind." + other))
          .orElse(no);
    }
  }

  private static boolean isOf(RegistryKind kind, List<String> lines) {
    try {
      read(kind, lines);
      return true;
    } catch (Refusal no) {
      return false;
    }
  }

  private static Header read(RegistryKind kind, List<String> lines) {
    int first = 1;
    while (lines.get(first - 1).isBlank() || lines.get(first - 1).startsWith("sep=")) {
      first++;
      if (first > lines.size()) {
        throw Refusal.invalidField("file", "people.refusal.fileEmpty");
      }
    }
    int start = first;
    Header best =
        SEPARATORS.stream()
            .flatMap(separator -> read(kind, lines, start, separator).stream())
            .max(Comparator.comparingInt(header -> header.places().size()))
            .filter(header -> !header.places().isEmpty())
            .orElseThrow(() -> noHeader(kind, lines));
    List<Column> missing =
        kind.columns().stream()
            .filter(column -> column.isRequired() && !best.places().containsKey(column))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalidField(
          "file", "people.refusal.columnsMissing", RegistryTable.names(missing));
    }
    return best;
  }

  /** Pictures, archives and programs have a NUL near their beginning; a text has not. */
  private static Refusal noHeader(RegistryKind kind, List<String> lines) {
    if (lines.stream().limit(HEAD_LINES).anyMatch(line -> line.indexOf('\0') >= 0)) {
      return Refusal.invalidField("file", "people.refusal.fileNotText");
    }
    List<Column> needed = kind.columns().stream().filter(Column::isRequired).toList();
    return Refusal.invalidField("file", "people.refusal.noHeader", RegistryTable.names(needed));
  }

  private static Optional<Header> read(
      RegistryKind kind, List<String> lines, int first, char separator) {
    String text =
        String.join("\n", lines.subList(first - 1, Math.min(lines.size(), first + HEAD_LINES)));
    try {
      Iterator<CsvRecord> records = RegistryTable.csv(text, 0, separator).iterator();
      return Stream.of(records)
          .filter(Iterator::hasNext)
          .map(Iterator::next)
          .map(headings -> of(kind, headings.getFields(), first, separator))
          .findFirst();
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Header of(RegistryKind kind, List<String> headings, int first, char separator) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> ignored = new ArrayList<>();
    int breaks = 0;
    for (int place = 0; place < headings.size(); place++) {
      String heading = headings.get(place);
      breaks += (int) heading.chars().filter(c -> c == '\n').count();
      Optional<Column> column = Column.named(kind, heading);
      if (column.isEmpty()) {
        if (!heading.isBlank()) {
          ignored.add(Problem.cut(heading.strip()));
        }
      } else if (places.putIfAbsent(column.get(), place) != null) {
        throw Refusal.invalidField(
            "file", "people.refusal.columnTwice", RegistryTable.names(List.of(column.get())));
      }
    }
    return new Header(separator, first + breaks, headings.size(), places, List.copyOf(ignored));
  }
}
