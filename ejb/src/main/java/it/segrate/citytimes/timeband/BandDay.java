package it.segrate.citytimes.timeband;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One working day in one week of a time band: one enters within the entry window, is present in the
 * core hours ('fascia d'obbligo'), breaks, and leaves within the exit window. A day with an
 * afternoon ('rientro') may have a second stretch of core hours; the break then lies between the
 * two.
 */
@Entity
@Table(name = "timeband_cycle_day")
@IdClass(BandDay.Key.class)
public class BandDay {

  /** What tells one day from another: its band, week and weekday. Public for JPA. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long band;
    private int week;
    private int weekday;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(band, key.band)
          && week == key.week
          && weekday == key.weekday;
    }

    @Override
    public int hashCode() {
      return Objects.hash(band, week, weekday);
    }
  }

  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "band_id")
  private TimeBand band;

  /** Which week of the cycle, from 1. */
  @Id
  @Column(name = "cycle_week")
  private int week = 1;

  /** ISO number of the weekday, 1 Monday to 7 Sunday. */
  @Id
  @Column(name = "weekday")
  private int weekday;

  @Column(name = "entry_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime entryFrom;

  @Column(name = "entry_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime entryTo;

  @Column(name = "core_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime coreFrom;

  @Column(name = "core_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime coreTo;

  @Column(name = "afternoon_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime afternoonFrom;

  @Column(name = "afternoon_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime afternoonTo;

  @Column(name = "exit_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime exitFrom;

  @Column(name = "exit_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime exitTo;

  @Column(name = "break_minutes")
  private int breakMinutes;

  @Column(name = "planned_minutes")
  private int plannedMinutes;

  protected BandDay() {}

  private BandDay(DayOfWeek day, TimeWindow entry, TimeWindow core, TimeWindow exit, int planned) {
    if (core.from().isBefore(entry.to()) || exit.from().isBefore(core.to())) {
      throw new IllegalArgumentException(
          "Core hours stand between the entry and the exit window: " + day);
    }
    if (planned <= 0) {
      throw new IllegalArgumentException("A working day has planned minutes: " + day);
    }
    weekday = day.getValue();
    entryFrom = entry.from();
    entryTo = entry.to();
    coreFrom = core.from();
    coreTo = core.to();
    exitFrom = exit.from();
    exitTo = exit.to();
    plannedMinutes = planned;
  }

  /**
   * A day with one stretch of core hours and no break.
   *
   * @param plannedMinutes net work of the day, without the break, over 0
   * @throws IllegalArgumentException if the windows are out of order
   */
  public static BandDay of(
      DayOfWeek day, TimeWindow entry, TimeWindow core, TimeWindow exit, int plannedMinutes) {
    return new BandDay(day, entry, core, exit, plannedMinutes);
  }

  /**
   * The day of a value.
   *
   * @throws IllegalArgumentException if it has no core hours, or more than two stretches of them
   */
  static BandDay of(DayHours hours) {
    if (hours.core().isEmpty() || hours.core().size() > 2) {
      throw new IllegalArgumentException("A day of a band has one or two stretches of core hours");
    }
    BandDay day =
        of(
            hours.weekday(),
            hours.entry(),
            hours.core().getFirst(),
            hours.exit(),
            hours.plannedMinutes());
    day = day.withBreak(hours.breakMinutes());
    return hours.core().size() == 2 ? day.withAfternoon(hours.core().get(1)) : day;
  }

  /** The same day with a break of so many minutes, taken within the core hours. */
  public BandDay withBreak(int minutes) {
    BandDay copy = copy();
    copy.breakMinutes = minutes;
    return copy;
  }

  /**
   * The same day with an afternoon stretch of core hours; the exit window must follow it.
   *
   * @throws IllegalArgumentException if the afternoon begins before the morning's core hours end,
   *     or ends after the exit window begins
   */
  public BandDay withAfternoon(TimeWindow afternoon) {
    if (afternoon.from().isBefore(coreTo) || exitFrom.isBefore(afternoon.to())) {
      throw new IllegalArgumentException(
          "The afternoon stands between morning and exit window: " + weekday());
    }
    BandDay copy = copy();
    copy.afternoonFrom = afternoon.from();
    copy.afternoonTo = afternoon.to();
    return copy;
  }

  /** The same hours on another weekday. */
  public BandDay on(DayOfWeek day) {
    BandDay copy = copy();
    copy.weekday = day.getValue();
    return copy;
  }

  /**
   * The same hours in another week of the cycle.
   *
   * @param number 1 for the first
   */
  BandDay inWeek(int number) {
    BandDay copy = copy();
    copy.week = number;
    return copy;
  }

  /** The same hours as a day of that band. */
  BandDay in(TimeBand owner) {
    BandDay copy = copy();
    copy.band = owner;
    return copy;
  }

  private BandDay copy() {
    BandDay copy = new BandDay(weekday(), entry(), core(), exit(), plannedMinutes);
    copy.week = week;
    copy.afternoonFrom = afternoonFrom;
    copy.afternoonTo = afternoonTo;
    copy.breakMinutes = breakMinutes;
    return copy;
  }

  /** Which week of the cycle, from 1. */
  int week() {
    return week;
  }

  public DayOfWeek weekday() {
    return DayOfWeek.of(weekday);
  }

  /** When one may come. */
  public TimeWindow entry() {
    return new TimeWindow(entryFrom, entryTo);
  }

  /** When one must be there: the whole day's, or the morning's if there is an afternoon. */
  public TimeWindow core() {
    return new TimeWindow(coreFrom, coreTo);
  }

  /** The second stretch of core hours, on days that have one. */
  public Optional<TimeWindow> afternoon() {
    return afternoonFrom == null
        ? Optional.empty()
        : Optional.of(new TimeWindow(afternoonFrom, afternoonTo));
  }

  /** When one may leave. */
  public TimeWindow exit() {
    return new TimeWindow(exitFrom, exitTo);
  }

  /** Length of the break in minutes, 0 for none. */
  public int breakMinutes() {
    return breakMinutes;
  }

  /** Net work of the day in minutes, the break not counted. */
  public int plannedMinutes() {
    return plannedMinutes;
  }

  /** Whether the day is a 'rientro': work goes on after a break. */
  public boolean isLong() {
    return hours().isLong();
  }

  /** The day as a value. */
  public DayHours hours() {
    List<TimeWindow> stretches = Stream.concat(Stream.of(core()), afternoon().stream()).toList();
    return new DayHours(weekday(), entry(), stretches, exit(), breakMinutes, plannedMinutes);
  }
}
