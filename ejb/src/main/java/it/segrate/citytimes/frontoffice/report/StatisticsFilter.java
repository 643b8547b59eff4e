package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Of which tickets there are to be figures.
 *
 * @param from the first day
 * @param until the last day, not before the first and within {@value #MOST_DAYS} days
 * @param branch code of a branch, or null for all
 * @param service id of a service, or null for all
 * @param lane or null for all
 * @param hour in which the ticket was taken, 0 to 23, or null for all
 * @param weekday or null for all
 */
public record StatisticsFilter(
    LocalDate from,
    LocalDate until,
    String branch,
    Long service,
    TicketLane lane,
    Integer hour,
    DayOfWeek weekday) {

  /** The longest stretch that is worked out at once. */
  public static final int MOST_DAYS = 366;

  /**
   * @throws Refusal INVALID for a stretch that ends before it begins, or is too long
   */
  public StatisticsFilter {
    Objects.requireNonNull(from);
    if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS - 1L))) {
      throw Refusal.invalidField("until", "frontoffice.refusal.period", MOST_DAYS);
    }
  }

  /** Every ticket of a stretch of days. */
  public static StatisticsFilter between(LocalDate from, LocalDate until) {
    return new StatisticsFilter(from, until, null, null, null, null, null);
  }

  boolean admits(PastVisit visit) {
    return (lane == null || lane == visit.lane())
        && (hour == null || hour == visit.hour())
        && (weekday == null || weekday == visit.day().getDayOfWeek());
  }

  boolean admits(long serviceId) {
    return service == null || service == serviceId;
  }
}
