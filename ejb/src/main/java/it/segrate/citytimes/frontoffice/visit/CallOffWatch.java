package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Hears that an administrator called a ticket's item off in the queue: then the ticket, which no
 * desk could call any more, is called off too. A service that has begun goes on to its end.
 */
@Stateless
public class CallOffWatch {

  @PersistenceContext private EntityManager entities;
  @Inject private TicketRoll roll;
  @Inject private Clock clock;

  /** For the container. */
  public CallOffWatch() {}

  /** For use without a container. */
  public CallOffWatch(EntityManager entities, TicketRoll roll, Clock clock) {
    this.entities = entities;
    this.roll = roll;
    this.clock = clock;
  }

  /** Hears of every queue and acts on tickets. */
  public void calledOff(@Observes QueueItemMoved move) {
    if (TicketService.QUEUE.equals(move.queue()) && move.to() == ItemState.CANCELLED) {
      entities
          .createQuery("SELECT t FROM Ticket t WHERE t.itemId = :item", Ticket.class)
          .setParameter("item", move.itemId())
          .getResultStream()
          .filter(ticket -> ticket.getState().allows(TicketState.CANCELLED))
          .findFirst()
          .ifPresent(this::callOff);
    }
  }

  private void callOff(Ticket ticket) {
    ticket.cancel(clock.instant());
    roll.count(ticket);
    ticket.getPoint().ifPresent(ServicePoint::release);
  }
}
