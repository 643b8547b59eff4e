package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the figures need of a ticket.
 *
 * @param service the one it was last for
 * @param calledAt when it was last called; null if it was not, or waits again
 * @param startedAt when service began after that; null if it did not
 * @param endedAt null while it can still change
 */
public record PastVisit(
    long id,
    LocalDate day,
    Instant issuedAt,
    long service,
    TicketLane lane,
    TicketState state,
    Instant calledAt,
    Instant startedAt,
    Instant endedAt) {

  /** The hour in which it was taken, 0 to 23, of the town's clock. */
  int hour() {
    return issuedAt.atZone(PortalClock.ZONE).getHour();
  }

  /** Whether the citizen gave it up while it waited. What the night clears was not given up. */
  boolean abandoned() {
    return state == TicketState.CANCELLED
        && calledAt == null
        && endedAt != null
        && endedAt.atZone(PortalClock.ZONE).toLocalDate().equals(day);
  }

  boolean noShow() {
    return state == TicketState.NO_SHOW;
  }

  /** From the call to the beginning of the service, in seconds; null if either is missing. */
  Long walking() {
    return calledAt == null || startedAt == null
        ? null
        : Duration.between(calledAt, startedAt).toSeconds();
  }
}
