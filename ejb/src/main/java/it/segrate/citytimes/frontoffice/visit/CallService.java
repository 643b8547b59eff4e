package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Calls the next one. The selector says whom; the queue lets one desk alone have them; then the
 * call is written down. Two short transactions, and none is open while the choice is made, so that
 * fifty desks can press at once.
 */
@Stateless
@RequiresPermission("frontoffice.operate")
public class CallService {

  /** How often the order is read anew when others were faster with all of it. */
  private static final int ROUNDS = 3;

  @Inject private DeskService desks;
  @Inject private WaitingLine line;
  @Inject private Selector selector;
  @Inject private QueueService queue;
  @Inject private VisitService visits;
  @Inject private Clock clock;

  /** For the container. */
  public CallService() {}

  /** For use without a container. */
  public CallService(
      DeskService desks,
      WaitingLine line,
      Selector selector,
      QueueService queue,
      VisitService visits,
      Clock clock) {
    this.desks = desks;
    this.line = line;
    this.selector = selector;
    this.queue = queue;
    this.visits = visits;
    this.clock = clock;
  }

  /**
   * Calls the next ticket to the caller's desk.
   *
   * @return the ticket, or empty when nobody waits for this desk
   * @throws Refusal CONFLICT if the caller has no desk, or a visit in course
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Ticket> callNext() {
    ServicePoint desk =
        desks.mine().orElseThrow(() -> Refusal.conflict("frontoffice.refusal.desk.none"));
    if (desk.getTicketId().isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.desk.busy", desk.getName());
    }
    Optional<Ticket> called = Optional.empty();
    boolean more = true;
    for (int round = 0; more && called.isEmpty() && round < ROUNDS; round++) {
      List<Choice> order = selector.order(line.candidates(desk), clock.instant());
      called = first(desk, order);
      more = !order.isEmpty();
    }
    return called;
  }

  private Optional<Ticket> first(ServicePoint desk, List<Choice> order) {
    for (Choice choice : order) {
      Optional<ClaimedItem> claim =
          queue.claimOne(
              TicketService.QUEUE,
              choice.candidate().itemId(),
              "desk:" + desk.getId(),
              DeskService.LEASE);
      if (claim.isPresent()) {
        return Optional.of(write(choice, claim.get(), order.size()));
      }
    }
    return Optional.empty();
  }

  private Ticket write(Choice choice, ClaimedItem claim, int candidates) {
    boolean written = false;
    try {
      Ticket ticket = visits.called(choice, claim.handle(), selector.rule(), candidates);
      written = true;
      return ticket;
    } finally {
      if (!written) {
        queue.release(claim.handle());
      }
    }
  }
}
