package it.segrate.citytimes.timeband.web.diary;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;

/**
 * The week or the month that a calendar shows, as its address says it.
 *
 * @param month whether it is a whole month; else a week from Monday
 * @param from first day
 */
record Span(boolean month, LocalDate from) {

  /**
   * What the address asks for; this week for what says nothing or makes no sense.
   *
   * @param week any day of the week, as {@code 2026-11-30}, or null
   * @param month as {@code 2026-11}, or null
   */
  static Span of(String week, String month, LocalDate today) {
    return read(month, "\\d{4}-\\d{2}", YearMonth::parse)
        .map(Span::of)
        .or(() -> read(week, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse).map(Span::weekOf))
        .orElseGet(() -> weekOf(today));
  }

  /** The month of the address; this one for what says nothing or makes no sense. */
  static Span ofMonth(String month, LocalDate today) {
    return read(month, "\\d{4}-\\d{2}", YearMonth::parse)
        .map(Span::of)
        .orElseGet(() -> monthOf(today));
  }

  static Span weekOf(LocalDate day) {
    return new Span(false, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  static Span monthOf(LocalDate day) {
    return of(YearMonth.from(day));
  }

  private static Span of(YearMonth month) {
    return new Span(true, month.atDay(1));
  }

  private static <T> Optional<T> read(String written, String shape, Function<String, T> parse) {
    try {
      return Optional.ofNullable(written).filter(text -> text.matches(shape)).map(parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Last day, included. */
  LocalDate until() {
    return next().from().minusDays(1);
  }

  Span previous() {
    return new Span(month, month ? from.minusMonths(1) : from.minusWeeks(1));
  }

  Span next() {
    return new Span(month, month ? from.plusMonths(1) : from.plusWeeks(1));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until());
  }

  /** Name of the parameter of an address. */
  String parameter() {
    return month ? "month" : "week";
  }

  /** Value of the parameter. */
  String value() {
    return month ? YearMonth.from(from).toString() : from.toString();
  }
}
