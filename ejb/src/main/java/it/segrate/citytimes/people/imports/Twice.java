package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds lines of one file that contradict each other; all of them are at fault, for who knows. */
public final class Twice {

  private static final int NAMED_LINES = 5;

  private Twice() {}

  /**
   * Marks the lines that share a value.
   *
   * @param key the value that must be one line's alone; null or empty for lines that have none
   */
  public static <T> List<ReadLine<T>> mark(
      List<ReadLine<T>> lines, Column column, Reason reason, Function<ReadLine<T>, String> key) {
    Map<String, List<Integer>> numbers = new HashMap<>();
    for (ReadLine<T> line : lines) {
      String value = key.apply(line);
      if (value != null && !value.isEmpty()) {
        numbers.computeIfAbsent(value, any -> new ArrayList<>()).add(line.raw().number());
      }
    }
    return lines.stream()
        .map(
            line -> {
              String value = key.apply(line);
              List<Integer> same =
                  value == null ? List.of() : numbers.getOrDefault(value, List.of());
              return same.size() < 2
                  ? line
                  : line.with(column, reason, others(same, line.raw().number()));
            })
        .toList();
  }

  private static String others(List<Integer> numbers, int own) {
    String named =
        numbers.stream()
            .filter(number -> number != own)
            .limit(NAMED_LINES)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return numbers.size() - 1 > NAMED_LINES ? named + "…" : named;
  }
}
