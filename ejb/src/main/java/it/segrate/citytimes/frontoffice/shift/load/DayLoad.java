package it.segrate.citytimes.frontoffice.shift.load;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day of a branch by half hours, from when it opens to when it closes.
 *
 * @param halfHours none where it is closed
 * @param counted how many days of that weekday were counted for the forecast; 0 where it comes from
 *     the year's figures
 */
public record DayLoad(LocalDate day, List<HalfHour> halfHours, int counted)
    implements Serializable {

  public DayLoad {
    halfHours = List.copyOf(halfHours);
  }

  /** A stretch in which the same number of operators is missing. */
  public record Gap(LocalTime from, LocalTime until, int missing) implements Serializable {}

  /** Where operators are missing, half hours alike put together. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (HalfHour one : halfHours) {
      Gap last = gaps.isEmpty() ? null : gaps.getLast();
      if (last != null && last.until().equals(one.from()) && last.missing() == one.missing()) {
        gaps.set(gaps.size() - 1, new Gap(last.from(), one.until(), one.missing()));
      } else if (one.missing() > 0) {
        gaps.add(new Gap(one.from(), one.until(), one.missing()));
      }
    }
    return gaps;
  }

  /** Who is missing at a moment, and until when; empty if nobody is. */
  public static Optional<Gap> gapAt(List<Gap> gaps, LocalTime time) {
    return gaps.stream()
        .filter(gap -> !gap.from().isAfter(time) && gap.until().isAfter(time))
        .findFirst();
  }

  /** The most that is needed in a stretch of the day. */
  public int needed(LocalTime from, LocalTime until) {
    return halfHours.stream()
        .filter(one -> one.from().isBefore(until) && one.until().isAfter(from))
        .mapToInt(HalfHour::needed)
        .max()
        .orElse(0);
  }
}
