package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;

/**
 * A waiting ticket as the selector sees it.
 *
 * @param ticketId the ticket
 * @param itemId its item of the queue
 * @param rank its static place in the order, smaller first
 * @param countsFrom since when it waits
 * @param returnedAt when it was last put back into the queue, or null
 */
public record Candidate(
    long ticketId,
    long itemId,
    TicketLane lane,
    long rank,
    Instant countsFrom,
    Instant returnedAt) {

  /** Whether it was put back so lately that calling it at once again would make no sense. */
  boolean restsAt(Instant now, Duration rest) {
    return returnedAt != null && returnedAt.plus(rest).isAfter(now);
  }
}
