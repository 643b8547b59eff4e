package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A ticket comes to a desk: it is called, called again, nobody comes, or service begins. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class VisitService {

  /** Shortest time between two calls of the same ticket. */
  public static final Duration RECALL_GAP = Duration.ofSeconds(20);

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private CurrentVisit visit;
  @Inject private Clock clock;

  /** For the container. */
  public VisitService() {}

  /** For use without a container. */
  public VisitService(
      EntityManager entities, CurrentCaller current, CurrentVisit visit, Clock clock) {
    this.entities = entities;
    this.current = current;
    this.visit = visit;
    this.clock = clock;
  }

  /**
   * Writes down a call to the caller's desk, whose item of the queue is claimed.
   *
   * @throws Refusal CONFLICT if the caller has no desk, or a visit in course, or the ticket does
   *     not wait
   */
  public Ticket called(Call call, ItemHandle claim) {
    ServicePoint desk = visit.desk();
    Ticket ticket = entities.find(Ticket.class, call.ticketId());
    Instant now = clock.instant();
    desk.receive(ticket.getId());
    ticket.call(desk, claim.token(), now);
    visit.moved(ticket);
    entities.persist(TicketCall.first(ticket, current.get().accountId(), call.why(), now));
    visit.record("call", ticket, desk.getName() + " " + call.why().reason());
    return ticket;
  }

  /**
   * Takes a ticket that was printed for somebody who stands at the desk: called and started at
   * once, without a word on the board.
   *
   * @throws Refusal as {@link #called}
   */
  public Ticket received(Call call, ItemHandle claim) {
    Ticket ticket = called(call, claim);
    start();
    return ticket;
  }

  /**
   * The citizen is back, and the service goes on at the caller's desk.
   *
   * @throws Refusal CONFLICT if the caller has no desk, or a visit in course, or the ticket is not
   *     parked
   */
  public Ticket resumed(long ticketId, ItemHandle claim) {
    ServicePoint desk = visit.desk();
    Ticket ticket = entities.find(Ticket.class, ticketId);
    desk.receive(ticketId);
    ticket.resume(desk, claim.token());
    visit.moved(ticket);
    visit.begin(ticket);
    visit.record("resume", ticket, desk.getName());
    return ticket;
  }

  /**
   * Calls the ticket at the desk once more.
   *
   * @throws Refusal CONFLICT if it is not called, or was a moment ago
   */
  public void recall() {
    Ticket ticket = visit.get();
    TicketCall last = visit.lastCall(ticket).orElseThrow();
    Instant now = clock.instant();
    if (!ticket.isCalled()) {
      throw Refusal.conflict("frontoffice.refusal.ticket." + ticket.getState(), ticket.display());
    }
    if (now.isBefore(last.getCalledAt().plus(RECALL_GAP))) {
      throw Refusal.conflict("frontoffice.refusal.recall", RECALL_GAP.toSeconds());
    }
    entities.persist(last.again(current.get().accountId(), now));
    visit.moved(ticket);
  }

  /** The citizen has come; refused with CONFLICT unless called. */
  public void start() {
    Ticket ticket = visit.get();
    ticket.start(clock.instant());
    visit.moved(ticket);
    visit.begin(ticket);
  }

  /** Nobody came; refused with CONFLICT unless called. */
  public void noShow() {
    Ticket ticket = visit.get();
    ticket.noShow(clock.instant());
    visit.finish(ticket);
    visit.record("no-show", ticket, null);
  }

  /**
   * A ticket that a desk is about to have.
   *
   * @param ticketId the ticket
   * @param why for what reason, and who chose among whom
   */
  public record Call(long ticketId, TicketCall.Why why) {

    Call(long ticketId, CallReason reason, String rule) {
      this(ticketId, new TicketCall.Why(reason, null, rule, 1, null));
    }
  }
}
