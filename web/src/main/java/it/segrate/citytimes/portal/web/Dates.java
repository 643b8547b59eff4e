package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.WorkingTime;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How the portal says dates and times: 'venerdì 27 novembre', the year only if it is another, the
 * first of a month as 1°; times 7:30; lengths '3 h 30 min'. Instants are said in Rome's time.
 */
final class Dates {

  private Dates() {}

  /** '13 gennaio 2026', '1° gennaio 2026'. */
  static String date(LocalDate date, Locale locale) {
    return day(date, locale) + " " + DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(date);
  }

  /** 'venerdì 27 novembre', with the year where it is not that of {@code today}. */
  static String dayAndDate(LocalDate date, LocalDate today, Locale locale) {
    String year = date.getYear() == today.getYear() ? "" : " yyyy";
    return DateTimeFormatter.ofPattern("EEEE ", locale).format(date)
        + day(date, locale)
        + DateTimeFormatter.ofPattern(" MMMM" + year, locale).format(date);
  }

  /** 'ven 27 nov', with the year where it is not that of {@code today}. */
  static String shortDay(LocalDate date, LocalDate today, Locale locale) {
    String year = date.getYear() == today.getYear() ? "" : " yyyy";
    return DateTimeFormatter.ofPattern("EEE d MMM" + year, locale).format(date).replace(".", "");
  }

  /**
   * 'dal 7 gennaio al 30 giugno 2027', 'dall’8 gennaio 2027, senza fine', 'il 7 gennaio 2027' for a
   * single day; the year once if it is the same.
   *
   * @param until last day, or null for no end
   */
  static String period(LocalDate from, LocalDate until, Locale locale) {
    if (until == null) {
      return from(date(from, locale), locale) + ", " + Texts.find("portal.dates.open", locale);
    }
    if (until.equals(from)) {
      return Texts.put(Texts.find("portal.dates.on", locale), locale, date(from, locale));
    }
    boolean sameYear = from.getYear() == until.getYear();
    String start =
        sameYear
            ? day(from, locale) + DateTimeFormatter.ofPattern(" MMMM", locale).format(from)
            : date(from, locale);
    return from(start, locale) + " " + to(date(until, locale), locale);
  }

  private static String from(String day, Locale locale) {
    return Texts.put(Texts.find("portal.dates.from", locale), locale, day);
  }

  private static String to(String day, Locale locale) {
    return Texts.put(Texts.find("portal.dates.to", locale), locale, day);
  }

  /** 'venerdì 20 novembre, 11:40' in Rome, with the year where it is not that of today. */
  static String dayAndTime(Instant instant, LocalDate today, Locale locale) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, PortalClock.ZONE);
    return dayAndDate(local.toLocalDate(), today, locale) + ", " + time(local.toLocalTime());
  }

  /** '7:30', '16:05'. */
  static String time(LocalTime time) {
    return DateTimeFormatter.ofPattern("H:mm").format(time);
  }

  /** '13 gennaio 2026, 7:30', in Rome. */
  static String moment(Instant instant, Locale locale) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, PortalClock.ZONE);
    return date(local.toLocalDate(), locale) + ", " + time(local.toLocalTime());
  }

  /** How much time passes: '3 h 30 min', '45 min', '12 s'; days from two days up. */
  static String length(Duration length, Locale locale) {
    return length.toDays() >= 2
        ? length.toDays() + " " + Texts.find("portal.dates.days", locale)
        : hours(length);
  }

  /** How long one works: '48 h', '3 h 30 min', never in days. */
  static String hours(Duration length) {
    if (length.toHours() >= 1) {
      String minutes = length.toMinutesPart() == 0 ? "" : " " + length.toMinutesPart() + " min";
      return length.toHours() + " h" + minutes;
    }
    return length.toMinutes() >= 1 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }

  /** Whole days from today to that date; negative for the past. */
  static long daysUntil(LocalDate date, LocalDate today) {
    return ChronoUnit.DAYS.between(today, date);
  }

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), PortalClock.ZONE);
  }

  /** A figure of a sentence as it is said: dates and times in words, anything else as it is. */
  static Object sayAny(Object figure, LocalDate today, Locale locale) {
    return switch (figure) {
      case Day day ->
          day.brief() ? shortDay(day.date(), today, locale) : dayAndDate(day.date(), today, locale);
      case Period period -> period(period.from(), period.until(), locale);
      case LocalDate date -> date(date, locale);
      case LocalTime time -> time(time);
      case LocalDateTime moment ->
          date(moment.toLocalDate(), locale) + ", " + time(moment.toLocalTime());
      case Instant instant -> moment(instant, locale);
      case DayOfWeek weekday -> weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale);
      case WorkingTime work -> work.length().isZero() ? "0 min" : hours(work.length());
      case Duration length -> length(length, locale);
      case Optional<?> perhaps -> perhaps.isPresent() ? perhaps.get() : "";
      case null -> "";
      default -> figure;
    };
  }

  /** The figure of the day: 27, or 1° for the first in Italian. */
  private static String day(LocalDate date, Locale locale) {
    boolean first = date.getDayOfMonth() == 1 && locale.getLanguage().equals("it");
    return first ? "1°" : String.valueOf(date.getDayOfMonth());
  }
}
