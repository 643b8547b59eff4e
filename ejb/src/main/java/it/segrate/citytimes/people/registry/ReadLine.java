package it.segrate.citytimes.people.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file after reading: the values if all of them hold, or else what is wrong.
 *
 * @param raw the line as it stands in the file
 * @param value the values, or null if there are problems
 * @param problems everything that is wrong with it; empty for a good line
 */
public record ReadLine<T>(RawLine raw, T value, List<Problem> problems) {

  static <T> ReadLine<T> good(RawLine raw, T value) {
    return new ReadLine<>(raw, value, List.of());
  }

  static <T> ReadLine<T> bad(RawLine raw, List<Problem> problems) {
    return new ReadLine<>(raw, null, List.copyOf(problems));
  }

  /** The same line with one more thing wrong with it; its values no longer count. */
  public ReadLine<T> with(Column column, Reason reason, Object... arguments) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(Problem.of(column, reason, raw.cell(column), arguments));
    return bad(raw, all);
  }

  public boolean isGood() {
    return value != null;
  }
}
