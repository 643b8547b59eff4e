package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hears that an operator's console has gone silent. A ticket that is at a desk stays there and is
 * shown to supervisors; one whose call was never written down, because the server died in between,
 * goes back to the queue. It hears of a silence again and again, and perhaps late: it acts once,
 * and only on the claim that ran out.
 */
@Stateless
public class LeaseWatch {

  @PersistenceContext private EntityManager entities;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;

  /** For the container. */
  public LeaseWatch() {}

  /** For use without a container. */
  public LeaseWatch(EntityManager entities, TicketRoll roll, QueueService queue) {
    this.entities = entities;
    this.roll = roll;
    this.queue = queue;
  }

  /** Hears of every queue and acts on tickets. */
  public void ranOut(@Observes LeaseRanOut event) {
    if (TicketService.QUEUE.equals(event.queue())) {
      entities
          .createQuery("SELECT t FROM Ticket t WHERE t.itemId = :item", Ticket.class)
          .setParameter("item", event.itemId())
          .getResultStream()
          .findFirst()
          .ifPresent(ticket -> leftAlone(ticket, new ItemHandle(event.itemId(), event.token())));
    }
  }

  private void leftAlone(Ticket ticket, ItemHandle claim) {
    if (!ticket.getState().isAtDesk()) {
      queue
          .find(claim.id())
          .filter(item -> item.state() == ItemState.CLAIMED && item.token() == claim.token())
          .ifPresent(item -> queue.release(claim));
    } else if (!ticket.isUnattended() && ticket.claim().filter(claim::equals).isPresent()) {
      ticket.leftAlone();
      roll.count(ticket);
    }
  }
}
