package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the queue in step with the cases: a pending step is an item of {@value #QUEUE}, ordered by
 * its due date, and one of {@value #OVERDUE}, scheduled for the day after; an open case is an item
 * of {@value #DEADLINES}, scheduled for the day after its last.
 */
@Dependent
public class StepItems {

  /** Steps that somebody has to decide. */
  public static final String QUEUE = "approvals";

  /** Open cases, each due when it expires. */
  public static final String DEADLINES = "approvals-deadlines";

  /** Pending steps, each due when its day is over. */
  public static final String OVERDUE = "approvals-overdue";

  private static final String HEADS = "office-head";
  private static final String HR = "hr";

  /** How long a decision may take between its claim and its commit. */
  private static final Duration DECIDING = Duration.ofSeconds(30);

  @Inject QueueService queue;

  static List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
                QUEUE,
                List.of(new QueueLane(HEADS, Duration.ZERO), new QueueLane(HR, Duration.ZERO)),
                DECIDING,
                QueueType.UNLIMITED,
                OnLeaseEnd.READY)
            .unhurried(),
        new QueueType(
            DEADLINES,
            List.of(new QueueLane("cases", Duration.ZERO)),
            Duration.ofMinutes(1),
            QueueType.UNLIMITED,
            OnLeaseEnd.READY),
        new QueueType(
            OVERDUE,
            List.of(new QueueLane("steps", Duration.ZERO)),
            Duration.ofMinutes(1),
            QueueType.UNLIMITED,
            OnLeaseEnd.READY));
  }

  /** Puts a pending step into the worklist. */
  public void put(ApprovalStep step) {
    long item =
        queue.enqueue(
            NewItem.in(QUEUE)
                .lane(step.getKind().isHeads() ? HEADS : HR)
                .subject(step.getCase().subject())
                .dedupKey("step:" + step.getId())
                .waitingSince(startOf(step.dueOn().orElseThrow())));
    step.standsInQueueAs(item);
    watch(step, step.dueOn().orElseThrow());
  }

  /** No longer has a step looked at when its day is over. */
  void forget(ApprovalStep step) {
    queue.cancelSubject(OVERDUE, watched(step));
  }

  /** Has a pending step looked at again when that day is over. */
  public void watch(ApprovalStep step, LocalDate day) {
    queue.enqueue(
        NewItem.in(OVERDUE)
            .subject(watched(step))
            .dedupKey(watched(step) + ":" + day)
            .due(startOf(day.plusDays(1))));
  }

  /**
   * Claims and completes a step's item, so that of two who decide at once only one goes on.
   *
   * @param owner who decides
   * @throws Refusal CONFLICT if somebody else is deciding at this moment
   */
  void finish(ApprovalStep step, String owner) {
    long id = step.itemId().orElseThrow();
    Optional<ItemHandle> claimed =
        queue.claimOne(QUEUE, id, owner, DECIDING).map(ClaimedItem::handle);
    claimed.or(() -> ownClaim(id, owner)).ifPresent(queue::complete);
    forget(step);
  }

  /** Takes a step that nobody needs to decide any more out of the worklist. */
  public void cancel(ApprovalStep step) {
    queue.cancelSubject(QUEUE, step.getCase().subject());
    forget(step);
  }

  /** Has an open case expire on the day after its last. */
  void putDeadline(ApprovalCase approvalCase) {
    queue.enqueue(
        NewItem.in(DEADLINES)
            .subject(deadline(approvalCase.getId()))
            .dedupKey(deadline(approvalCase.getId()))
            .due(startOf(approvalCase.getExpiresOn().plusDays(1))));
  }

  void dropDeadline(ApprovalCase approvalCase) {
    queue.cancelSubject(DEADLINES, deadline(approvalCase.getId()));
  }

  /**
   * The claim of an earlier try of the same person that did not come to its commit; empty if the
   * item is gone, as after an administrator cancelled it: the step itself is what counts.
   */
  private Optional<ItemHandle> ownClaim(long id, String owner) {
    Optional<QueueItem> item = queue.find(id);
    ItemState state = item.map(QueueItem::state).orElse(ItemState.CANCELLED);
    return switch (state) {
      case CANCELLED, DEAD -> Optional.empty();
      case DONE -> throw Refusal.conflict("approval.refusal.justNow");
      case CLAIMED -> {
        if (!owner.equals(item.get().owner())) {
          throw Refusal.conflict("approval.refusal.beingDecided");
        }
        yield Optional.of(new ItemHandle(id, item.get().token()));
      }
      default -> throw Refusal.conflict("approval.refusal.beingDecided");
    };
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PortalClock.ZONE).toInstant();
  }

  private static String watched(ApprovalStep step) {
    return "step:" + step.getId();
  }

  private static String deadline(long caseId) {
    return "case:" + caseId;
  }
}
