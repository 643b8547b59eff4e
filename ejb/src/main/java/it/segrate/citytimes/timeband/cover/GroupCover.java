package it.segrate.citytimes.timeband.cover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An office or one of its services over all the days looked at, against a request.
 *
 * @param groupId the service; empty for the whole office
 * @param name of the service or the office
 * @param days in order
 */
public record GroupCover(Optional<Long> groupId, String name, List<CoverDay> days) {

  public GroupCover {
    days = List.copyOf(days);
  }

  /** Whether any rule asks for people here. */
  public boolean isRuled() {
    return days.stream().anyMatch(day -> day.tightest().isPresent());
  }

  /** Whether too few are there on some day, be it without the request. */
  public boolean isTight() {
    return days.stream().anyMatch(day -> !day.before().isEmpty());
  }

  /** The quarter of a rule, from a day on, in which the fewest are left above what is needed. */
  public Optional<Shortage> tightest(LocalDate from) {
    return days.stream()
        .filter(day -> !day.day().isBefore(from))
        .flatMap(day -> day.tightest().stream())
        .min(Comparator.comparingInt(Shortage::margin));
  }

  /** The days on which the request leaves too few. */
  public List<CoverDay> redDays() {
    return days.stream().filter(day -> day.missing() > 0).toList();
  }

  /** In the week to look at, where most is missing, the earliest of several; empty if none is. */
  public Optional<Shortage> worst() {
    return week().stream()
        .flatMap(day -> day.shortages().stream())
        .reduce((one, other) -> other.missing() > one.missing() ? other : one);
  }

  /** How many quarters of an hour are short in the week to look at. */
  public int redQuarters() {
    return week().stream()
        .flatMap(day -> day.shortages().stream())
        .mapToInt(Shortage::quarters)
        .sum();
  }

  /** How many weeks have such a day. */
  public int redWeeks() {
    return (int) redDays().stream().map(day -> monday(day.day())).distinct().count();
  }

  /** How many people are missing, in quarters of an hour. */
  int missing() {
    return days.stream().mapToInt(CoverDay::missing).sum();
  }

  /**
   * The week to look at: the one in which most is missing; where nothing is, the first one with the
   * most working days.
   */
  public List<CoverDay> week() {
    return days.stream()
        .collect(Collectors.groupingBy(day -> monday(day.day()), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .reduce((one, other) -> weight(other) > weight(one) ? other : one)
        .orElse(List.of())
        .stream()
        .filter(CoverDay::isWorked)
        .toList();
  }

  /**
   * The same, but where nothing is missing the week of the {@linkplain #tightest tightest} quarter,
   * if any rule asks for people.
   *
   * @param from the first day of the request
   */
  public List<CoverDay> week(LocalDate from) {
    return missing() > 0
        ? week()
        : tightest(from).map(quarter -> weekOf(quarter.day())).orElseGet(this::week);
  }

  private List<CoverDay> weekOf(LocalDate day) {
    return days.stream()
        .filter(one -> monday(one.day()).equals(monday(day)))
        .filter(CoverDay::isWorked)
        .toList();
  }

  private static long weight(List<CoverDay> week) {
    long missing = week.stream().mapToInt(CoverDay::missing).sum();
    return missing * 10 + week.stream().filter(CoverDay::isWorked).count();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
