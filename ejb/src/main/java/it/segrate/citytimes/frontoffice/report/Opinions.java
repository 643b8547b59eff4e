package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What people thought, in groups of at least {@value #FEWEST}. Smaller ones are put together; if
 * they are still too few, they are in no figure at all, so that no difference gives them away.
 *
 * @param rows by service, the most frequent first; without a name: the rest
 * @param causes what went wrong, by number; empty if too few said so
 * @param words what was written with red faces, in no order that tells when; empty if too few did
 */
public record Opinions(List<Row> rows, Map<Cause, Integer> causes, List<String> words)
    implements Serializable {

  /** The fewest opinions that are shown. */
  public static final int FEWEST = 5;

  public Opinions {
    rows = List.copyOf(rows);
    causes = Map.copyOf(causes);
    words = List.copyOf(words);
  }

  /** One service, or with null for a name those that have too few by themselves. */
  public record Row(LocalText service, int green, int yellow, int red) implements Serializable {

    public int count() {
      return green + yellow + red;
    }

    Row and(Row other) {
      return new Row(null, green + other.green, yellow + other.yellow, red + other.red);
    }
  }

  /** All that are shown. */
  public Row getTotal() {
    return rows.stream().reduce(new Row(null, 0, 0, 0), Row::and);
  }
}
