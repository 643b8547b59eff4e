package it.segrate.citytimes.frontoffice.report;

import java.io.Serializable;
import java.util.List;

/** How times of one kind are spread: their number, mean and percentiles, in seconds. */
public record Spread(int count, long mean, long median, long ninety) implements Serializable {

  /** Of none. */
  public static final Spread NONE = new Spread(0, 0, 0, 0);

  /** Percentiles by nearest rank: the smallest of the times that so many do not exceed. */
  static Spread of(List<Long> seconds) {
    if (seconds.isEmpty()) {
      return NONE;
    }
    List<Long> sorted = seconds.stream().sorted().toList();
    double mean = sorted.stream().mapToLong(Long::longValue).average().orElseThrow();
    return new Spread(sorted.size(), Math.round(mean), rank(sorted, 50), rank(sorted, 90));
  }

  private static long rank(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
