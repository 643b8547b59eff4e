package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

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

  private static long between(Instant from, Instant to, Duration otherwise) {
    return (from == null || to == null || to.isBefore(from)
            ? otherwise
            : Duration.between(from, to))
        .toMillis();
  }
}
