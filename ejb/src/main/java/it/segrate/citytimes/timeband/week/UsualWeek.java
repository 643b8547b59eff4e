package it.segrate.citytimes.timeband.week;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A week as somebody really works it who comes at much the same time every day: as near to it as
 * each day's entry window allows, and leaves when the work of the day is done.
 *
 * @param days by weekday, the working days alone
 */
public record UsualWeek(SortedMap<DayOfWeek, Span> days) {

  private static final Set<DayOfWeek> WORKWEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  /** Shortest break that a meal voucher ('buono pasto') comes with: CCNL Funzioni Locali. */
  private static final int MEAL_BREAK = 30;

  /**
   * One day.
   *
   * @param come when one comes
   * @param leave when one leaves
   */
  public record Span(DayHours hours, LocalTime come, LocalTime leave) {

    /** Where the break is drawn: at one o'clock, or as near to it as the day allows. */
    public Optional<TimeWindow> pause() {
      return hours
          .breakWindow()
          .map(
              window -> {
                int length = hours.breakMinutes();
                LocalTime last = window.to().minusMinutes(length);
                LocalTime begin =
                    new TimeWindow(window.from(), last).nearestTo(LocalTime.of(13, 0));
                return new TimeWindow(begin, begin.plusMinutes(length));
              });
    }
  }

  public UsualWeek {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /**
   * The week of somebody who comes at a time if they may.
   *
   * @param week the working days, no weekday twice
   */
  public static UsualWeek of(List<DayHours> week, LocalTime usual) {
    SortedMap<DayOfWeek, Span> days = new TreeMap<>();
    for (DayHours hours : week) {
      LocalTime come = hours.entry().nearestTo(usual);
      days.put(hours.weekday(), new Span(hours, come, hours.leaveAfter(come)));
    }
    return new UsualWeek(days);
  }

  public Optional<Span> on(DayOfWeek day) {
    return Optional.ofNullable(days.get(day));
  }

  /** Net minutes planned. */
  public int minutes() {
    return days.values().stream().mapToInt(span -> span.hours().plannedMinutes()).sum();
  }

  /** How many long days ('rientri'). */
  public int longDays() {
    return WeekPattern.longDays(days.values().stream().map(Span::hours).toList());
  }

  /** How many days come with a meal voucher. */
  public int mealVouchers() {
    return (int)
        days.values().stream().filter(span -> span.hours().breakMinutes() >= MEAL_BREAK).count();
  }

  /** Net minutes of the longest day, 0 for a week without work. */
  public int longestDay() {
    return days.values().stream()
        .map(span -> span.hours().plannedMinutes())
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /** Monday to Friday, the days on which one is free from three o'clock. */
  public List<DayOfWeek> freeAfternoons() {
    return WORKWEEK.stream()
        .filter(day -> on(day).filter(span -> span.leave().isAfter(AFTERNOON)).isEmpty())
        .toList();
  }
}
