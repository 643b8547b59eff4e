package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;

/**
 * A waiting ticket as the rule sees it.
 *
 * @param ticketId the ticket
 * @param itemId its item of the queue
 * @param letter its group
 * @param rank its static place in the order, in milliseconds, smaller first: {@link Policy#rank} of
 *     the moment since which it counts, later if the citizen asked to be let in later
 * @param countsFrom since when it waits
 * @param returnedAt when it was last put back into the queue, or null
 * @param wantedDesk the desk it was transferred to, which alone may call it, or null
 */
public record Candidate(
    long ticketId,
    long itemId,
    TicketLane lane,
    String letter,
    long rank,
    Instant countsFrom,
    Instant returnedAt,
    Long wantedDesk) {

  /** How long a ticket that was put back lets others pass, so that it is not called at once. */
  public static final Duration REST = Duration.ofMinutes(2);

  /** Whether it was put back so lately that calling it at once again would make no sense. */
  public boolean restsAt(Instant now) {
    return returnedAt != null && returnedAt.plus(REST).isAfter(now);
  }
}
