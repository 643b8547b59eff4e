package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets somebody who missed their call queue again, behind those who wait now. */
@Stateless
@OpenToAll("whoever has the unguessable link holds the ticket")
public class BackService {

  /** How long after the call was given up one may come back, on the same day. */
  public static final Duration LATEST = Duration.ofMinutes(30);

  @PersistenceContext private EntityManager entities;
  @Inject private TicketService tickets;
  @Inject private TicketRoll roll;
  @Inject private HallDirectory hall;
  @Inject private HeadStarts headStarts;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public BackService() {}

  /** For use without a container. */
  public BackService(
      EntityManager entities,
      TicketService tickets,
      TicketRoll roll,
      HallDirectory hall,
      HeadStarts headStarts,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.tickets = tickets;
    this.roll = roll;
    this.hall = hall;
    this.headStarts = headStarts;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Until when the holder of a ticket may come back; empty if they may not.
   *
   * @param at now
   */
  public static Optional<Instant> until(Ticket ticket, Instant at) {
    return ticket.getState() == TicketState.NO_SHOW
        ? ticket.getEndedAt().map(ended -> ended.plus(LATEST)).filter(last -> !at.isAfter(last))
        : Optional.empty();
  }

  /**
   * Puts the ticket into its queue again, as one that is taken now; a second time does nothing.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket, CONFLICT unless its call was missed, if
   *     that is longer ago than {@link #LATEST} or on another day, or the hall is closed
   */
  public void comeBack(String secret) {
    Ticket ticket = tickets.bySecret(secret);
    // Who counts holds the roll: of two taps at once the second finds what the first has done.
    roll.count(ticket);
    entities.refresh(ticket);
    if (ticket.getState().isWaiting()) {
      return;
    }
    Instant now = clock.instant();
    if (ticket.getState() != TicketState.NO_SHOW) {
      throw Refusal.conflict("frontoffice.refusal.ticket." + ticket.getState(), ticket.display());
    }
    if (until(ticket, now).isEmpty()
        || !ticket.getIssuedOn().equals(now.atZone(clock.getZone()).toLocalDate())) {
      throw Refusal.conflict("frontoffice.refusal.back", LATEST.toMinutes());
    }
    if (!hall.isOpen(ticket.getBranch())) {
      throw Refusal.conflict("frontoffice.refusal.closed");
    }
    ticket.comeBack(now, headStarts.of(ticket.getBranch(), ticket.getLane()));
    new TicketItems(queue).put(ticket);
  }
}
