package it.segrate.citytimes.mail.template;

import it.segrate.citytimes.calendar.PortalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in a sentence, as one writes them in the reader's language. */
final class TemplateDates {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

  private final Locale locale;
  private final boolean italian;

  TemplateDates(Locale locale) {
    this.locale = locale;
    this.italian = locale.getLanguage().equals("it");
  }

  /** '13 gennaio 2026', '1° gennaio 2026'; '13 January 2026'. */
  String date(Object value) {
    LocalDate day = day(value);
    return dayMonth(day) + " " + day.getYear();
  }

  /** 'martedì 13 gennaio 2026'; 'Tuesday 13 January 2026'. */
  String weekday(Object value) {
    return pattern("EEEE", day(value)) + " " + date(value);
  }

  /** '8:30'. */
  String time(Object value) {
    if (value instanceof LocalTime time) {
      return CLOCK.format(time);
    }
    if (value instanceof Instant instant) {
      return CLOCK.format(instant.atZone(PortalClock.ZONE));
    }
    throw notA("time", value);
  }

  /**
   * 'dal 7 gennaio al 30 giugno 2027', 'dall’8 gennaio 2027, senza fine'; 'from 7 January to 30
   * June 2027', 'from 8 January 2027, with no end'; 'il 7 gennaio 2027', 'on 7 January 2027' for a
   * single day.
   *
   * @param until last day, or null for an open end
   */
  String period(Object from, Object until) {
    LocalDate first = day(from);
    if (until == null) {
      return from(date(first)) + (italian ? ", senza fine" : ", with no end");
    }
    LocalDate last = day(until);
    if (last.equals(first)) {
      return on(date(first));
    }
    String start = first.getYear() == last.getYear() ? dayMonth(first) : date(first);
    return from(start) + " " + to(date(last));
  }

  private String on(String day) {
    return italian ? (isElided(day) ? "l’" : "il ") + day : "on " + day;
  }

  private String from(String day) {
    return italian ? (isElided(day) ? "dall’" : "dal ") + day : "from " + day;
  }

  private String to(String day) {
    return italian ? (isElided(day) ? "all’" : "al ") + day : "to " + day;
  }

  /** Otto and undici begin with a vowel. */
  private static boolean isElided(String day) {
    return day.startsWith("8 ") || day.startsWith("11 ");
  }

  private String dayMonth(LocalDate day) {
    String number = italian && day.getDayOfMonth() == 1 ? "1°" : "" + day.getDayOfMonth();
    return number + " " + pattern("MMMM", day);
  }

  private String pattern(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  private static LocalDate day(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    if (value instanceof Instant instant) {
      return LocalDate.ofInstant(instant, PortalClock.ZONE);
    }
    throw notA("date", value);
  }

  private static IllegalArgumentException notA(String what, Object value) {
    return new IllegalArgumentException("Not a " + what + ": " + value);
  }
}
