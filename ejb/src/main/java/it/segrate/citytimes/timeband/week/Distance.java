package it.segrate.citytimes.timeband.week;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody's weeks are from those of a band, in minutes and day by day: what the person
 * would have to change to work the band. It is zero exactly when whatever the weeks allow the band
 * allows too, on the same days, with a break as long and the same hours in all.
 *
 * <p>Cycles of different length are laid side by side, first week beside first week, until both
 * begin anew; the distance is that of all those weeks together.
 *
 * @param gaps what differs, in the order of the days
 * @param weeks how many weeks were laid side by side
 * @param hoursApart how many minutes the weeks plan more than the band's (negative: fewer)
 */
public record Distance(List<Gap> gaps, int weeks, int hoursApart) implements Comparable<Distance> {

  /** In what way a day differs. */
  public enum Kind {
    /** One comes before the band's entry window opens. */
    ENTRY_EARLY,
    /** One comes when the entry window has closed and presence is due. */
    ENTRY_LATE,
    /** One is away, for the break, in the band's core hours. */
    BREAK_IN_CORE,
    /** One leaves before the exit window opens, while presence is due. */
    EXIT_EARLY,
    /** One leaves after the exit window has closed. */
    EXIT_LATE,
    /** The band asks for a longer break. */
    BREAK_SHORT,
    /** One works, the band does not. */
    DAY_OFF,
    /** The band works, one does not. */
    DAY_MORE
  }

  /**
   * One difference on one day.
   *
   * @param week which of the weeks, from 0
   * @param minutes how much, over 0; the day's planned work where only one of the two works
   * @param own when the person comes, goes or breaks; null where no time is meant
   * @param bands the time of the band it is measured against; null where no time is meant
   */
  public record Gap(
      Kind kind, int week, DayOfWeek day, int minutes, LocalTime own, LocalTime bands) {

    /** Whether it is about whole days that are worked in one and not in the other. */
    public boolean isOfDays() {
      return kind == Kind.DAY_OFF || kind == Kind.DAY_MORE;
    }
  }

  public Distance {
    gaps = List.copyOf(gaps);
  }

  /** From somebody's weeks to a band's. */
  public static Distance between(WeekPattern own, WeekPattern band) {
    int weeks = own.length() / gcd(own.length(), band.length()) * band.length();
    List<Gap> gaps = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        addGaps(gaps, week, hours(own, week, day), hours(band, week, day));
      }
    }
    int apart =
        own.plannedMinutes() * (weeks / own.length())
            - band.plannedMinutes() * (weeks / band.length());
    return new Distance(gaps, weeks, apart);
  }

  private static int gcd(int one, int other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  private static Optional<DayHours> hours(WeekPattern pattern, int week, DayOfWeek day) {
    return pattern.weeks().get(week % pattern.length()).stream()
        .filter(hours -> hours.weekday() == day)
        .findFirst();
  }

  private static void addGaps(
      List<Gap> gaps, int week, Optional<DayHours> own, Optional<DayHours> band) {
    if (own.isPresent() && band.isPresent()) {
      addTimes(gaps, week, own.get(), band.get());
    } else if (own.isPresent()) {
      add(gaps, Kind.DAY_OFF, week, own.get(), own.get().plannedMinutes(), null, null);
    } else if (band.isPresent()) {
      add(gaps, Kind.DAY_MORE, week, band.get(), band.get().plannedMinutes(), null, null);
    }
  }

  private static void addTimes(List<Gap> gaps, int week, DayHours own, DayHours band) {
    TimeWindow in = own.entry();
    TimeWindow out = own.exit();
    addTime(gaps, Kind.ENTRY_EARLY, week, own, in.from(), band.entry().from(), 1);
    addTime(gaps, Kind.ENTRY_LATE, week, own, in.to(), band.entry().to(), -1);
    if (own.core().size() == 2) {
      TimeWindow away = new TimeWindow(own.core().getFirst().to(), own.core().getLast().from());
      add(gaps, Kind.BREAK_IN_CORE, week, own, missed(away, band), away.from(), away.to());
    }
    addTime(gaps, Kind.EXIT_EARLY, week, own, out.from(), band.exit().from(), 1);
    addTime(gaps, Kind.EXIT_LATE, week, own, out.to(), band.exit().to(), -1);
    int longer = band.breakMinutes() - own.breakMinutes();
    add(gaps, Kind.BREAK_SHORT, week, own, longer, null, null);
  }

  /** Where the band's break has no time of its own, being away for as long is no difference. */
  private static int missed(TimeWindow away, DayHours band) {
    int missed = band.core().stream().mapToInt(core -> shared(away, core)).sum();
    return band.core().size() == 2 ? missed : Math.max(0, missed - band.breakMinutes());
  }

  private static void addTime(
      List<Gap> gaps, Kind kind, int week, DayHours day, LocalTime own, LocalTime band, int sign) {
    add(gaps, kind, week, day, sign * (minute(band) - minute(own)), own, band);
  }

  private static void add(
      List<Gap> gaps,
      Kind kind,
      int week,
      DayHours day,
      int minutes,
      LocalTime own,
      LocalTime band) {
    if (minutes > 0) {
      gaps.add(new Gap(kind, week, day.weekday(), minutes, own, band));
    }
  }

  private static int shared(TimeWindow one, TimeWindow other) {
    int from = Math.max(minute(one.from()), minute(other.from()));
    int to = Math.min(minute(one.to()), minute(other.to()));
    return Math.max(0, to - from);
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /** All minutes that differ, days worked in one alone and hours in all included. */
  public int minutes() {
    return gaps.stream().mapToInt(Gap::minutes).sum() + Math.abs(hoursApart);
  }

  /** The same for a week on average, rounded up, so that it is 0 only where nothing differs. */
  public int weeklyMinutes() {
    return Math.ceilDiv(minutes(), weeks);
  }

  /** Whether the weeks fit the band as they are. */
  public boolean isNone() {
    return minutes() == 0;
  }

  /** Whether the band asks for as many hours as the weeks. */
  public boolean isSameHours() {
    return hoursApart == 0;
  }

  /** The nearer first: what can be asked for without another contract, then by minutes a week. */
  @Override
  public int compareTo(Distance other) {
    if (isSameHours() != other.isSameHours()) {
      return isSameHours() ? -1 : 1;
    }
    return Long.compare((long) minutes() * other.weeks, (long) other.minutes() * weeks);
  }
}
