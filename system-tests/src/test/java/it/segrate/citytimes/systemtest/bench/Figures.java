package it.segrate.citytimes.systemtest.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the answers of one page took. */
final class Figures {

  private static final double MILLION = 1e6;

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  void took(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  void failed(String why) {
    faults.add(why);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many answers came. */
  int answers() {
    return nanos.size();
  }

  /** Milliseconds within which that share of the answers came, by the nearest rank. */
  double percentile(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1)) / MILLION;
  }

  /**
   * One line of the report.
   *
   * @param floor of the page that costs next to nothing
   */
  String line(String page, Duration window, Figures floor) {
    return String.format(
        Locale.ROOT,
        "%-12s %8.1f/s %8.0f ms %8.0f ms %8.0f ms %8.0f ms %7.1f x %5d errors",
        page,
        nanos.size() / (window.toMillis() / 1_000.0),
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        percentile(1),
        percentile(0.5) / floor.percentile(0.5),
        faults.size());
  }
}
