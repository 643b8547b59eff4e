package it.segrate.citytimes.worktime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The hours of one working day: one enters within a window, is there in the core hours ('fascia
 * d'obbligo'), breaks, and leaves within a window.
 *
 * @param entry when one may come
 * @param core when one must be there, one or two stretches in order, between entry and exit; none
 *     where presence is not prescribed
 * @param exit when one may leave
 * @param breakMinutes length of the break, 0 for none
 * @param plannedMinutes net work, the break not counted, over 0
 */
public record DayHours(
    DayOfWeek weekday,
    TimeWindow entry,
    List<TimeWindow> core,
    TimeWindow exit,
    int breakMinutes,
    int plannedMinutes) {

  /**
   * @throws IllegalArgumentException if the windows are out of order, or a length is out of range
   */
  public DayHours {
    core = List.copyOf(core);
    LocalTime last = entry.to();
    for (TimeWindow stretch : core) {
      if (stretch.from().isBefore(last)) {
        throw new IllegalArgumentException("Core hours stand between entry and exit: " + weekday);
      }
      last = stretch.to();
    }
    if (exit.from().isBefore(last)) {
      throw new IllegalArgumentException("One leaves after the core hours: " + weekday);
    }
    if (breakMinutes < 0 || plannedMinutes <= 0) {
      throw new IllegalArgumentException("A working day has work, and no negative break");
    }
    if (breakMinutes > 0 && breakWindow(entry, core, exit).minutes() < breakMinutes) {
      throw new IllegalArgumentException("The break is longer than where it is taken: " + weekday);
    }
  }

  /** A day whose core hours last from the end of the entry to the beginning of the exit. */
  public static DayHours between(
      DayOfWeek weekday, TimeWindow entry, TimeWindow exit, int breakMinutes, int plannedMinutes) {
    List<TimeWindow> core = List.of(new TimeWindow(entry.to(), exit.from()));
    return new DayHours(weekday, entry, core, exit, breakMinutes, plannedMinutes);
  }

  /** The same hours on another weekday. */
  public DayHours on(DayOfWeek day) {
    return new DayHours(day, entry, core, exit, breakMinutes, plannedMinutes);
  }

  /**
   * Where the break is taken: between two stretches of core hours, else anywhere from the last
   * entry to the first exit; empty for a day without one.
   */
  public Optional<TimeWindow> breakWindow() {
    if (breakMinutes == 0) {
      return Optional.empty();
    }
    return Optional.of(breakWindow(entry, core, exit));
  }

  private static TimeWindow breakWindow(TimeWindow entry, List<TimeWindow> core, TimeWindow exit) {
    return core.size() == 2
        ? new TimeWindow(core.get(0).to(), core.get(1).from())
        : new TimeWindow(entry.to(), exit.from());
  }

  /** Whether it is a long day ('rientro'): one with a break, and so with an afternoon. */
  public boolean isLong() {
    return breakMinutes > 0;
  }

  /** Minutes from coming to leaving for who does the planned work, the break among them. */
  public int presenceMinutes() {
    return plannedMinutes + breakMinutes;
  }

  /**
   * When one may leave who came at a time and has done the planned work: not before the exit
   * window, and at its end at the latest.
   */
  public LocalTime leaveAfter(LocalTime come) {
    LocalTime done = later(come, presenceMinutes());
    return exit.nearestTo(done);
  }

  /** So many minutes later, or the last minute of the day. */
  public static LocalTime later(LocalTime time, int minutes) {
    int minute = time.toSecondOfDay() / 60 + minutes;
    return LocalTime.ofSecondOfDay(60L * Math.min(minute, 24 * 60 - 1));
  }

  /** Minutes from the earliest entry to the latest exit. */
  public int span() {
    return new TimeWindow(entry.from(), exit.to()).minutes();
  }

  /** The most net minutes one can work inside the windows. */
  public int reachableMinutes() {
    return span() - breakMinutes;
  }

  /** The fewest net minutes that keep to the windows: last entry, first exit. */
  public int leastMinutes() {
    return new TimeWindow(entry.to(), exit.from()).minutes() - breakMinutes;
  }

  /**
   * The longest work without a break that the windows allow: who comes first and breaks last, or
   * breaks first and leaves last.
   */
  public TimeWindow longestStretch() {
    if (breakWindow().isEmpty()) {
      return new TimeWindow(entry.from(), exit.to());
    }
    TimeWindow window = breakWindow().get();
    TimeWindow before = new TimeWindow(entry.from(), window.to().minusMinutes(breakMinutes));
    TimeWindow after = new TimeWindow(window.from().plusMinutes(breakMinutes), exit.to());
    return before.minutes() >= after.minutes() ? before : after;
  }
}
