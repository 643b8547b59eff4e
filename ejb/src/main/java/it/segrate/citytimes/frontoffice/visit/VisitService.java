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
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an operator does with the ticket at the desk, from the call to the end of the service. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class VisitService {

  /** Shortest time between two calls of the same ticket. */
  public static final Duration RECALL_GAP = Duration.ofSeconds(20);

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public VisitService() {}

  /** For use without a container. */
  public VisitService(
      EntityManager entities,
      CurrentCaller current,
      HallDirectory hall,
      Tenancy tenancy,
      TicketRoll roll,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.hall = hall;
    this.tenancy = tenancy;
    this.roll = roll;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down a call to the caller's desk, whose item of the queue is claimed.
   *
   * @throws Refusal CONFLICT if the caller has no desk, or a visit in course, or the ticket does
   *     not wait
   */
  public Ticket called(Choice choice, ItemHandle claim, String rule, int candidates) {
    ServicePoint desk =
        hall.deskOf(current.get().accountId())
            .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.desk.none"));
    Ticket ticket = entities.find(Ticket.class, choice.candidate().ticketId());
    Instant now = clock.instant();
    desk.receive(ticket.getId());
    ticket.call(desk, claim.token(), now);
    roll.count(ticket);
    entities.persist(
        TicketCall.first(
            ticket, current.get().accountId(), choice.reason(), rule, candidates, now));
    record("call", ticket, desk.getName() + " " + choice.reason());
    return ticket;
  }

  /**
   * Calls the ticket at the desk once more.
   *
   * @throws Refusal CONFLICT if it is not called, or was a moment ago
   */
  public void recall() {
    Ticket ticket = atMyDesk();
    TicketCall last = lastCall(ticket).orElseThrow();
    Instant now = clock.instant();
    if (!ticket.isCalled()) {
      throw Refusal.conflict("frontoffice.refusal.ticket." + ticket.getState(), ticket.display());
    }
    if (now.isBefore(last.getCalledAt().plus(RECALL_GAP))) {
      throw Refusal.conflict("frontoffice.refusal.recall", RECALL_GAP.toSeconds());
    }
    entities.persist(last.again(current.get().accountId(), now));
    roll.count(ticket);
  }

  /** The citizen has come; refused with CONFLICT unless called. */
  public void start() {
    Ticket ticket = atMyDesk();
    ticket.start(clock.instant());
    roll.count(ticket);
  }

  /** The service is over and the desk free; refused with CONFLICT unless it was started. */
  public void end() {
    Ticket ticket = atMyDesk();
    ticket.end(clock.instant());
    roll.count(ticket);
    ticket.getPoint().ifPresent(ServicePoint::release);
    new TicketItems(queue).finish(ticket);
  }

  /** Nobody came; refused with CONFLICT unless called. */
  public void noShow() {
    Ticket ticket = atMyDesk();
    ticket.noShow(clock.instant());
    roll.count(ticket);
    ticket.getPoint().ifPresent(ServicePoint::release);
    new TicketItems(queue).finish(ticket);
    record("no-show", ticket, null);
  }

  /** Back into the queue, in its old place; refused with CONFLICT unless at the desk. */
  public void returnToQueue() {
    Ticket ticket = atMyDesk();
    putBack(ticket);
    record("return", ticket, null);
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
    record("take-back", ticket, desk.getName());
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

  /** The ticket at the caller's desk. */
  public Optional<Ticket> inCourse() {
    return hall.deskOf(current.get().accountId())
        .flatMap(ServicePoint::getTicketId)
        .map(id -> entities.find(Ticket.class, id));
  }

  private Ticket atMyDesk() {
    return inCourse().orElseThrow(() -> Refusal.conflict("frontoffice.refusal.visit.none"));
  }

  private void putBack(Ticket ticket) {
    ItemHandle claim = claim(ticket);
    Optional<ServicePoint> desk = ticket.getPoint();
    ticket.returnToQueue(clock.instant());
    roll.count(ticket);
    desk.ifPresent(ServicePoint::release);
    new TicketItems(queue).giveBack(ticket, claim);
  }

  private static ItemHandle claim(Ticket ticket) {
    return ticket
        .claim()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "frontoffice.refusal.ticket." + ticket.getState(), ticket.display()));
  }

  private void record(String act, Ticket ticket, String details) {
    String number = ticket.display();
    audit.record(
        "frontoffice." + act,
        TicketService.subject(ticket),
        details == null ? number : number + ", " + details);
  }
}
