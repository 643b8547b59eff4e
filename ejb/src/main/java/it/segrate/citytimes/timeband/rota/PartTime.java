package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * The ordinary hours of somebody who works part-time and has no band of their own: every day the
 * same share of its work, to the minute, beginning in the same entry window ('part-time
 * orizzontale'). A day of six hours or less needs no break (D.Lgs. 66/2003, art. 8), so it loses it
 * and is worked in one stretch; a longer one keeps its break and is worked in one stretch, too.
 * Whoever works whole days on fewer weekdays has a band or a schedule of their own.
 */
final class PartTime {

  private static final int NEEDS_BREAK = 6 * 60;
  private static final LocalTime LAST = LocalTime.of(23, 59);

  private PartTime() {}

  /**
   * The day of somebody with that contract.
   *
   * @param weekly contractual hours of a week; as many as {@code fullMinutes} or more give the day
   *     as it is
   * @param fullMinutes net minutes of the whole week, over 0
   */
  static DayHours of(DayHours full, Duration weekly, int fullMinutes) {
    long minutes = weekly.toMinutes();
    if (minutes >= fullMinutes) {
      return full;
    }
    int planned = Math.max(1, (int) (full.plannedMinutes() * minutes / fullMinutes));
    int pause = planned > NEEDS_BREAK ? full.breakMinutes() : 0;
    LocalTime from = full.entry().from();
    LocalTime to = earlier(full.entry().to(), later(from, planned));
    TimeWindow exit = new TimeWindow(later(from, planned + pause), later(to, planned + pause));
    List<TimeWindow> core =
        exit.from().isAfter(to) ? List.of(new TimeWindow(to, exit.from())) : List.of();
    return new DayHours(
        full.weekday(), new TimeWindow(from, to), core, exit, fits(pause, to, exit), planned);
  }

  private static int fits(int pause, LocalTime lastEntry, TimeWindow exit) {
    return new TimeWindow(lastEntry, exit.from()).minutes() >= pause ? pause : 0;
  }

  private static LocalTime later(LocalTime time, int minutes) {
    int end = time.toSecondOfDay() / 60 + minutes;
    return end >= 24 * 60 ? LAST : LocalTime.ofSecondOfDay(end * 60L);
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
