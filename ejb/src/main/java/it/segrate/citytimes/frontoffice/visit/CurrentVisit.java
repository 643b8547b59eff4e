package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketItems;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ticket at the caller's desk, and what every move of it has in common: it counts on the roll,
 * its services begin and end, the desk becomes free. It guards nothing; the services do that use
 * it.
 */
@Stateless
public class CurrentVisit {

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public CurrentVisit() {}

  /** For use without a container. */
  public CurrentVisit(
      EntityManager entities,
      CurrentCaller current,
      HallDirectory hall,
      TicketRoll roll,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.hall = hall;
    this.roll = roll;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The caller's desk.
   *
   * @throws Refusal CONFLICT if they have none
   */
  public ServicePoint desk() {
    return hall.deskOf(current.get().accountId())
        .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.desk.none"));
  }

  /** The ticket at the caller's desk. */
  public Optional<Ticket> find() {
    return hall.deskOf(current.get().accountId())
        .flatMap(ServicePoint::getTicketId)
        .map(id -> entities.find(Ticket.class, id));
  }

  /**
   * The ticket at the caller's desk.
   *
   * @throws Refusal CONFLICT if nobody is there
   */
  public Ticket get() {
    return find().orElseThrow(() -> Refusal.conflict("frontoffice.refusal.visit.none"));
  }

  /** The last call of a ticket. */
  public Optional<TicketCall> lastCall(Ticket ticket) {
    return entities
        .createQuery(
            "SELECT c FROM TicketCall c WHERE c.ticket = :ticket ORDER BY c.id DESC",
            TicketCall.class)
        .setParameter("ticket", ticket)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The services of a visit, in their order. */
  public List<VisitTransaction> transactions(Ticket ticket) {
    return entities
        .createQuery(
            "SELECT t FROM VisitTransaction t JOIN FETCH t.service WHERE t.ticket = :ticket"
                + " ORDER BY t.ordinal",
            VisitTransaction.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** The ticket's service begins. */
  public void begin(Ticket ticket) {
    entities.persist(
        new VisitTransaction(
            ticket, transactions(ticket).size() + 1, current.get().accountId(), clock.instant()));
  }

  /** The service in course is over, if one is. */
  public void endTransaction(Ticket ticket, Outcome otherwise) {
    Instant now = clock.instant();
    transactions(ticket).forEach(one -> one.end(otherwise, now));
  }

  /** Counts the move of a ticket, so that every screen hears of it. */
  public void moved(Ticket ticket) {
    roll.count(ticket);
  }

  /** The ticket is over and its desk free. */
  public void finish(Ticket ticket) {
    moved(ticket);
    ticket.getPoint().ifPresent(ServicePoint::release);
    new TicketItems(queue).finish(ticket);
  }

  /**
   * The claim by which a ticket is at a desk.
   *
   * @throws Refusal CONFLICT if it is at none
   */
  public ItemHandle claim(Ticket ticket) {
    return ticket
        .claim()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "frontoffice.refusal.ticket." + ticket.getState(), ticket.display()));
  }

  /** Leaves a line of the audit trail. */
  public void record(String act, Ticket ticket, String details) {
    String number = ticket.display();
    audit.record(
        "frontoffice." + act,
        TicketService.subject(ticket),
        details == null ? number : number + ", " + details);
  }
}
