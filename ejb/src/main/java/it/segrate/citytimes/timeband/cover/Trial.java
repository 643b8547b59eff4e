package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request as it is tried against the cover.
 *
 * @param from first day: its own, or today if that is past
 * @param until last day that is looked at: its own, or that of half a year
 */
record Trial(TimeBandRequest request, Person person, LocalDate from, LocalDate until) {

  /** How far ahead one looks, in weeks: half a year. */
  static final int WEEKS = 26;

  static Trial of(TimeBandRequest request, Person person, LocalDate today) {
    LocalDate from = request.getFrom().isBefore(today) ? today : request.getFrom();
    LocalDate furthest = from.plusWeeks(WEEKS).minusDays(1);
    LocalDate until =
        request
            .until()
            .filter(end -> end.isBefore(furthest))
            .filter(end -> !end.isBefore(from))
            .orElse(furthest);
    return new Trial(request, person, from, until);
  }

  /** The Monday of the week it begins in: weeks are looked at whole. */
  LocalDate monday() {
    return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  boolean isTriedOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /**
   * The hours of a band in the place of the one asked for, on the days of the request; on others
   * what is worked now.
   */
  Function<LocalDate, Optional<DayHours>> hours(Rota rota, TimeBand band) {
    WeekPattern weeks = band.pattern();
    return day -> {
      if (!isTriedOn(day)) {
        return rota.planned(person.getId(), day);
      }
      return rota.isHoliday(day) || !person.isActiveOn(day)
          ? Optional.empty()
          : weeks.on(day, band.getValidFrom());
    };
  }
}
