package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * A ticket of a day that is over, as far as it can be lived through again. Moments it never had are
 * null.
 *
 * @param usualMinutes how long its service usually takes
 */
public record PastTicket(
    LocalDate day,
    Instant issuedAt,
    Instant countsFrom,
    TicketLane lane,
    String letter,
    TicketState state,
    Instant calledAt,
    Instant startedAt,
    Instant endedAt,
    int usualMinutes) {

  /** Who came, with the walk and the service that they had then. */
  Arrival arrival() {
    boolean absent = state == TicketState.NO_SHOW;
    return new Arrival(
        issuedAt.toEpochMilli(),
        countsFrom.toEpochMilli(),
        lane,
        letter,
        between(calledAt, absent ? endedAt : startedAt, Duration.ZERO),
        between(startedAt, endedAt, Duration.ofMinutes(usualMinutes)),
        absent);
  }

  /**
   * As {@link #arrival()}, with the patience that they showed: who gave up waits as long as they
   * did, who was called would have waited on for as long as anybody from the beginning.
   */
  Arrival arrival(Patience patience, RandomGenerator chance) {
    long waited = waited().toMillis();
    return arrival().withPatience(gaveUp() ? waited : waited + patience.draw(chance));
  }

  /** Whether they went before they were called. What the night clears was not given up. */
  boolean gaveUp() {
    return state == TicketState.CANCELLED
        && calledAt == null
        && endedAt != null
        && endedAt.atZone(PortalClock.ZONE).toLocalDate().equals(day);
  }

  /** Whether they were called; else the night has cleared what was left of them. */
  boolean isCalled() {
    return state == TicketState.DONE || state == TicketState.NO_SHOW;
  }

  /** How long they waited, called or not. */
  Duration waited() {
    Instant since = countsFrom.isAfter(issuedAt) ? countsFrom : issuedAt;
    return Duration.ofMillis(between(since, gaveUp() ? endedAt : calledAt, Duration.ZERO));
  }

  private static long between(Instant from, Instant to, Duration otherwise) {
    return (from == null || to == null || to.isBefore(from)
            ? otherwise
            : Duration.between(from, to))
        .toMillis();
  }
}
