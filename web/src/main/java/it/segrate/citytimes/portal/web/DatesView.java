package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.calendar.PortalClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/** Dates and times as pages say them, in the language of the request. */
@Named("dates")
@RequestScoped
public class DatesView {

  @Inject private Clock clock;
  @Inject private LocaleView localeView;

  /** The day an instant falls on, in Rome. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, PortalClock.ZONE);
  }

  public LocalDate getToday() {
    return Dates.today(clock);
  }

  /** '13 gennaio 2026'; empty for null. */
  public String date(LocalDate date) {
    return date == null ? "" : Dates.date(date, localeView.getLocale());
  }

  /** 'venerdì 27 novembre', the year only if it is another; empty for null. */
  public String day(LocalDate date) {
    return date == null ? "" : Dates.dayAndDate(date, getToday(), localeView.getLocale());
  }

  /** 'venerdì 20 novembre, 11:40' in Rome, the year only if it is another; empty for null. */
  public String dayAndTime(Instant instant) {
    return instant == null ? "" : Dates.dayAndTime(instant, getToday(), localeView.getLocale());
  }

  /** 'dal 7 gennaio al 30 giugno 2027'; empty for null. */
  public String period(LocalDate from, LocalDate until) {
    return from == null ? "" : Dates.period(from, until, localeView.getLocale());
  }

  /** 'ven 27 nov'; empty for null. */
  public String shortDay(LocalDate date) {
    return date == null ? "" : Dates.shortDay(date, getToday(), localeView.getLocale());
  }

  /** 'lunedì 23 novembre 2026'. */
  public String dayWithYear(LocalDate date) {
    return weekday(date) + " " + date(date);
  }

  /** '27 novembre', the year only if it is another. */
  public String dayWithoutName(LocalDate date) {
    return Dates.dayAndDate(date, getToday(), localeView.getLocale())
        .substring(weekday(date).length() + 1);
  }

  /** 'venerdì'. */
  public String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, localeView.getLocale());
  }

  /** 'lunedì', whatever the date. */
  public String name(DayOfWeek day) {
    return Dates.sayAny(day, getToday(), localeView.getLocale()).toString();
  }

  /** '7:30'; empty for null. */
  public String time(LocalTime time) {
    return time == null ? "" : Dates.time(time);
  }

  /** '13 gennaio 2026, 7:30' in Rome; empty for null. */
  public String moment(Instant instant) {
    return instant == null ? "" : Dates.moment(instant, localeView.getLocale());
  }

  /** How long one works: '36 h', '7 h 15 min'; empty for null. */
  public String hours(Duration length) {
    return length == null ? "" : Dates.hours(length);
  }

  /** How much time passes: '3 h 30 min', '4 giorni'; empty for null. */
  public String length(Duration length) {
    return length == null ? "" : Dates.length(length, localeView.getLocale());
  }

  /** How long ago that was, as a length; empty for null. */
  public String since(Instant instant) {
    return instant == null ? "" : length(Duration.between(instant, clock.instant()));
  }

  /** Monday to Friday, or to Saturday, with their short names. */
  public List<Choice> weekdays(boolean six) {
    return Arrays.stream(DayOfWeek.values())
        .limit(six ? 6 : 5)
        .map(day -> new Choice(day, day.getDisplayName(TextStyle.SHORT, localeView.getLocale())))
        .toList();
  }
}
