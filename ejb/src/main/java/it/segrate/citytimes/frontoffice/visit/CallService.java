package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.Candidate;
import it.segrate.citytimes.frontoffice.select.Choice;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.HeldBack;
import it.segrate.citytimes.frontoffice.select.Selection;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a ticket to the caller's desk: the next one, a chosen one, one that was parked, one for
 * somebody who stands there without. The selector says who is next; the queue lets one desk alone
 * have a ticket; then the call is written down. Two short transactions, and none is open while the
 * choice is made, so that fifty desks can press at once.
 */
@Stateless
@RequiresPermission("frontoffice.operate")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallService {

  /** How often the order is read anew when others were faster with all of it. */
  private static final int ROUNDS = 3;

  /** How many candidates are kept with a call, with their scores. */
  private static final int CONSIDERED = 50;

  /** What stands for the rule where nobody was chosen. */
  private static final String NO_RULE = "none";

  @Inject private DeskService desks;
  @Inject private WaitingLine line;
  @Inject private HallReader halls;
  @Inject private QueueService queue;
  @Inject private TicketPrinter printer;
  @Inject private VisitService visits;
  @Inject private Clock clock;

  /** For the container. */
  public CallService() {}

  /** For use without a container. */
  public CallService(
      DeskService desks,
      WaitingLine line,
      HallReader halls,
      QueueService queue,
      TicketPrinter printer,
      VisitService visits,
      Clock clock) {
    this.desks = desks;
    this.line = line;
    this.halls = halls;
    this.queue = queue;
    this.printer = printer;
    this.visits = visits;
    this.clock = clock;
  }

  /**
   * Calls the next ticket to the caller's desk.
   *
   * @return the ticket; without one nobody waits for this desk, or the desk is held back from those
   *     who do
   * @throws Refusal CONFLICT if the caller has no desk, a visit in course, or is on a pause
   */
  public Called callNext() {
    ServicePoint desk = freeDesk();
    if (!desk.isOpen()) {
      throw Refusal.conflict("frontoffice.refusal.desk.paused", desk.getName());
    }
    Called called = Called.NOBODY;
    boolean more = true;
    for (int round = 0; more && called.ticket().isEmpty() && round < ROUNDS; round++) {
      HallSnapshot hall = halls.picture(desk);
      Selection selection =
          Selectors.byName(hall.policy().rule()).select(hall, desk.getId(), clock.instant());
      called = new Called(first(desk, hall, selection.order()), selection.heldBack());
      more = !selection.order().isEmpty();
    }
    return called;
  }

  private Optional<Ticket> first(ServicePoint desk, HallSnapshot hall, List<Choice> order) {
    for (Choice choice : order) {
      Optional<Ticket> called =
          claim(desk, choice.candidate().itemId())
              .map(
                  claim ->
                      write(claim, handle -> visits.called(call(choice, hall, order), handle)));
      if (called.isPresent()) {
        return called;
      }
    }
    return Optional.empty();
  }

  private static VisitService.Call call(Choice choice, HallSnapshot hall, List<Choice> order) {
    return new VisitService.Call(
        choice.candidate().ticketId(), why(choice.reason(), null, hall, order));
  }

  /**
   * What came of 'call the next'.
   *
   * @param ticket who was called
   * @param heldBack why somebody who waits was not, if so
   */
  public record Called(Optional<Ticket> ticket, Optional<HeldBack> heldBack) {

    static final Called NOBODY = new Called(Optional.empty(), Optional.empty());
  }

  /**
   * Calls a ticket out of its turn.
   *
   * @param why what the operator gives as reason; kept with the call
   * @throws Refusal INVALID without a reason, CONFLICT if the caller has no desk or a visit in
   *     course, NOT_FOUND if the ticket does not wait for this desk (any more)
   */
  public Ticket callChosen(long ticketId, String why) {
    ServicePoint desk = freeDesk();
    if (why == null || why.isBlank() || why.strip().length() > ServingService.NOTE_LENGTH) {
      throw Refusal.invalidField("why", "frontoffice.refusal.chosen.why");
    }
    HallSnapshot hall = halls.picture(desk);
    Candidate chosen =
        hall.waiting().stream()
            .filter(one -> one.ticketId() == ticketId)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.chosen.gone"));
    ClaimedItem claim =
        claim(desk, chosen.itemId())
            .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.chosen.gone"));
    List<Choice> order =
        Selectors.byName(hall.policy().rule()).select(hall, desk.getId(), clock.instant()).order();
    TicketCall.Why reason = why(CallReason.CHOSEN, why.strip(), hall, order);
    return write(claim, handle -> visits.called(new VisitService.Call(ticketId, reason), handle));
  }

  /**
   * Prints a ticket for somebody who stands at the desk, and begins to serve them.
   *
   * @throws Refusal NOT_FOUND for an unknown service, CONFLICT if the branch is closed, the desk
   *     does not serve it, or a visit is in course
   */
  public Ticket takeWalkIn(long serviceId, boolean priority) {
    ServicePoint desk = freeDesk();
    Ticket printed =
        printer.printFor(
            desk.getBranch(),
            desk.letters(),
            serviceId,
            priority ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN,
            UUID.randomUUID().toString());
    ClaimedItem claim =
        claim(desk, printed.getItemId())
            .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.chosen.gone"));
    return write(
        claim,
        handle ->
            visits.received(
                new VisitService.Call(printed.getId(), CallReason.AT_DESK, NO_RULE), handle));
  }

  /**
   * Goes on with a ticket that was parked.
   *
   * @throws Refusal NOT_FOUND if it is not parked for a queue of this desk, CONFLICT if a visit is
   *     in course
   */
  public Ticket resume(long ticketId) {
    ServicePoint desk = freeDesk();
    Ticket parked =
        line.parked(desk).stream()
            .filter(one -> one.getId() == ticketId)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.parked"));
    if (queue.find(parked.getItemId()).filter(i -> i.state() == ItemState.HELD).isPresent()) {
      queue.resume(parked.getItemId());
    }
    ClaimedItem claim =
        claim(desk, parked.getItemId())
            .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.chosen.gone"));
    return write(claim, handle -> visits.resumed(ticketId, handle));
  }

  private ServicePoint freeDesk() {
    ServicePoint desk =
        desks.mine().orElseThrow(() -> Refusal.conflict("frontoffice.refusal.desk.none"));
    if (desk.getTicketId().isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.desk.busy", desk.getName());
    }
    return desk;
  }

  private Optional<ClaimedItem> claim(ServicePoint desk, long itemId) {
    return queue.claimOne(TicketService.QUEUE, itemId, "desk:" + desk.getId(), DeskService.LEASE);
  }

  private Ticket write(ClaimedItem claim, Function<ItemHandle, Ticket> writing) {
    boolean written = false;
    try {
      Ticket ticket = writing.apply(claim.handle());
      written = true;
      return ticket;
    } finally {
      if (!written) {
        queue.release(claim.handle());
      }
    }
  }

  /** Keeps among whom was chosen, and what the rule weighed each with: ticket and score. */
  private static TicketCall.Why why(
      CallReason reason, String note, HallSnapshot hall, List<Choice> order) {
    String considered =
        order.stream()
            .limit(CONSIDERED)
            .map(
                one ->
                    String.format(Locale.ROOT, "%d %.3f", one.candidate().ticketId(), one.score()))
            .collect(Collectors.joining("; "));
    return new TicketCall.Why(
        reason, note, hall.policy().rule(), hall.waiting().size(), considered);
  }
}
