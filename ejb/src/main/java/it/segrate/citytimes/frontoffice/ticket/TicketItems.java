package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueService;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the queue in step with the tickets, in the caller's transaction. The ticket is what counts:
 * an item that an administrator called off in the queue stops nobody at a desk.
 */
public final class TicketItems {

  private final QueueService queue;

  public TicketItems(QueueService queue) {
    this.queue = queue;
  }

  /** Puts a ticket into the queue. */
  void put(Ticket ticket) {
    ticket.queuedAs(
        queue.enqueue(
            NewItem.in(TicketService.QUEUE)
                .lane(ticket.getLane().queueName())
                .subject(TicketService.subject(ticket))));
  }

  /** The ticket needs no item any more: one that a desk has is completed, any other called off. */
  public void finish(Ticket ticket) {
    ticket
        .claim()
        .ifPresentOrElse(
            claim -> queue.completeAll(List.of(claim)),
            () -> queue.cancelSubject(TicketService.QUEUE, TicketService.subject(ticket)));
  }

  /** Keeps the item of a parked ticket out of everybody's reach; one that is gone is replaced. */
  public void setAside(Ticket ticket, ItemHandle claim) {
    Optional<QueueItem> live = queue.findLive(TicketService.QUEUE, TicketService.subject(ticket));
    if (live.isEmpty()) {
      put(ticket);
    } else if (live.get().token() == claim.token()) {
      queue.hold(claim);
    }
  }

  /**
   * Gives the item of a ticket that waits again back; one that is gone is replaced, and one that
   * somebody has moved meanwhile is left alone.
   *
   * @param claim the claim that the desk had
   */
  public void giveBack(Ticket ticket, ItemHandle claim) {
    Optional<QueueItem> live = queue.findLive(TicketService.QUEUE, TicketService.subject(ticket));
    if (live.isEmpty()) {
      put(ticket);
    } else if (live.get().token() == claim.token()) {
      queue.release(claim);
    } else {
      ticket.queuedAs(live.get().id());
    }
  }
}
