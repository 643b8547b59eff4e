package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketItems;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Clears what a day leaves behind, so that the next one begins with empty queues: who still waits
 * is cancelled, a service nobody ended is ended, notes are gone. Runs on every node; the ticket's
 * roll lets one of them do it.
 */
@Stateless
public class DayEnd {

  @PersistenceContext private EntityManager entities;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public DayEnd() {}

  /** For use without a container. */
  public DayEnd(EntityManager entities, TicketRoll roll, QueueService queue, Clock clock) {
    this.entities = entities;
    this.roll = roll;
    this.queue = queue;
    this.clock = clock;
  }

  /** Tickets of past days that are still open, oldest first. */
  public List<Long> left() {
    return entities
        .createQuery(
            "SELECT t.id FROM Ticket t WHERE t.issuedOn < :today AND t.state IN :live"
                + " ORDER BY t.id",
            Long.class)
        .setParameter("today", LocalDate.now(clock))
        .setParameter("live", TicketState.live())
        .getResultList();
  }

  /** Takes the notes of past days away. */
  public void forgetNotes() {
    entities
        .createQuery(
            "UPDATE Ticket t SET t.note = NULL WHERE t.issuedOn < :today AND t.note IS NOT NULL")
        .setParameter("today", LocalDate.now(clock))
        .executeUpdate();
  }

  /** Closes a ticket; one that is closed already stays as it is. */
  public void close(long ticketId) {
    Ticket ticket = entities.find(Ticket.class, ticketId);
    // Who counts holds the roll: another node that closes the ticket waits here, and reads it
    // after.
    roll.count(ticket);
    entities.refresh(ticket);
    if (TicketState.live().contains(ticket.getState())) {
      close(ticket);
    }
  }

  private List<VisitTransaction> openTransactions(Ticket ticket) {
    return entities
        .createQuery(
            "SELECT t FROM VisitTransaction t WHERE t.ticket = :ticket AND t.endedAt IS NULL",
            VisitTransaction.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  private void close(Ticket ticket) {
    Instant now = clock.instant();
    if (ticket.getState().allows(TicketState.DONE)) {
      ticket.end(now);
    } else {
      ticket.cancel(now);
    }
    openTransactions(ticket).forEach(one -> one.end(Outcome.UNENDED, now));
    ticket.getPoint().ifPresent(ServicePoint::release);
    new TicketItems(queue).finish(ticket);
  }
}
