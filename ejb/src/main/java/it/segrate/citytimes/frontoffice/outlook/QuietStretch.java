package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quiet hours of a day, one after the other.
 *
 * @param range from the shortest to the longest of its hours
 * @param median mean of the medians of its hours, in seconds
 */
public record QuietStretch(
    LocalDate day, LocalTime from, LocalTime until, WaitRange range, double median) {

  /** The best of the week: at most one a day, in the order of the days. */
  static List<QuietStretch> best(List<DayOutlook> days, int most) {
    return days.stream()
        .flatMap(
            day -> of(day).stream().min(Comparator.comparingDouble(QuietStretch::median)).stream())
        .sorted(Comparator.comparingDouble(QuietStretch::median))
        .limit(most)
        .sorted(Comparator.comparing(QuietStretch::day))
        .toList();
  }

  private static List<QuietStretch> of(DayOutlook day) {
    List<QuietStretch> stretches = new ArrayList<>();
    List<HourOutlook> open = new ArrayList<>();
    for (HourOutlook hour : day.hours()) {
      boolean goesOn = open.isEmpty() || open.getLast().until().equals(hour.from());
      if (!hour.quiet() || !goesOn) {
        close(day, open, stretches);
      }
      if (hour.quiet()) {
        open.add(hour);
      }
    }
    close(day, open, stretches);
    return stretches;
  }

  private static void close(DayOutlook day, List<HourOutlook> open, List<QuietStretch> stretches) {
    if (!open.isEmpty()) {
      stretches.add(
          new QuietStretch(
              day.day(),
              open.getFirst().from(),
              open.getLast().until(),
              open.stream().map(hour -> hour.known().range()).reduce(WaitRange::and).orElseThrow(),
              open.stream().mapToLong(hour -> hour.known().median()).average().orElseThrow()));
      open.clear();
    }
  }
}
