package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketItems;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** A ticket leaves a desk without being done: put back, transferred, parked. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class DetourService {

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private CurrentVisit visit;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public DetourService() {}

  /** For use without a container. */
  public DetourService(
      EntityManager entities,
      CurrentCaller current,
      CurrentVisit visit,
      HallDirectory hall,
      Tenancy tenancy,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.visit = visit;
    this.hall = hall;
    this.tenancy = tenancy;
    this.queue = queue;
    this.clock = clock;
  }

  /** Back into the queue, in its old place; refused with CONFLICT unless at the desk. */
  public void returnToQueue() {
    Ticket ticket = visit.get();
    putBack(ticket);
    visit.record("return", ticket, null);
  }

  /**
   * To another queue or desk, where it keeps the place it has.
   *
   * @param serviceId what it waits for now; its group is the queue
   * @param deskId the only desk that may call it, or null for every desk of the queue
   * @throws Refusal NOT_FOUND for a service of another branch, or a desk that does not serve it;
   *     CONFLICT unless at the desk
   */
  public void transfer(long serviceId, Long deskId) {
    Ticket ticket = visit.get();
    ServiceCard service = hall.service(serviceId);
    if (!service.getGroup().getBranch().equals(ticket.getBranch())) {
      throw Refusal.notFound("frontoffice.refusal.service");
    }
    ServicePoint wanted = deskId == null ? null : desk(deskId, service);
    String from = ticket.getPoint().map(ServicePoint::getName).orElse("");
    leave(ticket, Outcome.TRANSFERRED, () -> ticket.transfer(service, wanted, clock.instant()));
    visit.record(
        "transfer",
        ticket,
        from + " > " + service.getGroup().getLetter() + (wanted == null ? "" : wanted.getName()));
  }

  private ServicePoint desk(long id, ServiceCard service) {
    return Optional.ofNullable(entities.find(ServicePoint.class, id))
        .filter(desk -> desk.getGroups().contains(service.getGroup()))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.other"));
  }

  /**
   * The citizen fetches what is missing: the desk is free, the ticket stays out of the queue until
   * somebody resumes it.
   *
   * @throws Refusal CONFLICT unless a service was started
   */
  public void park() {
    Ticket ticket = visit.get();
    ItemHandle claim = visit.claim(ticket);
    Optional<ServicePoint> desk = ticket.getPoint();
    ticket.park(clock.instant());
    visit.endTransaction(ticket, Outcome.PARKED);
    visit.moved(ticket);
    desk.ifPresent(ServicePoint::release);
    new TicketItems(queue).setAside(ticket, claim);
    visit.record("park", ticket, null);
  }

  /**
   * Takes a ticket from a desk whose console has gone silent and puts it back into the queue.
   *
   * @throws Refusal NOT_FOUND if it is none of the caller's business, CONFLICT if its operator is
   *     there
   */
  public void takeBack(long ticketId) {
    Ticket ticket =
        Optional.ofNullable(entities.find(Ticket.class, ticketId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.link"));
    ServicePoint desk =
        ticket
            .getPoint()
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "frontoffice.refusal.ticket." + ticket.getState(), ticket.display()));
    tenancy.check(current.get(), desk);
    if (!ticket.isUnattended()) {
      throw Refusal.conflict("frontoffice.refusal.attended", ticket.display(), desk.getName());
    }
    putBack(ticket);
    desk.leave();
    visit.record("take-back", ticket, desk.getName());
  }

  /**
   * Puts a ticket of any desk back, for who minds the hall: the caller has looked whether it may
   * be.
   *
   * @throws Refusal CONFLICT unless it is at a desk
   */
  public void putBack(Ticket ticket) {
    leave(ticket, Outcome.RETURNED, () -> ticket.returnToQueue(clock.instant()));
  }

  private void leave(Ticket ticket, Outcome outcome, Runnable move) {
    ItemHandle claim = visit.claim(ticket);
    Optional<ServicePoint> desk = ticket.getPoint();
    move.run();
    visit.endTransaction(ticket, outcome);
    visit.moved(ticket);
    desk.ifPresent(ServicePoint::release);
    new TicketItems(queue).giveBack(ticket, claim);
  }
}
