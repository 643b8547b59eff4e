package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Puts what the solver is asked for on its queue, and takes it off. */
@Dependent
public class RosterItems {

  /** Weeks to be proposed. */
  public static final String QUEUE = "frontoffice-rostering";

  /** Who waits for the solver sees a bar: a server that dies is missed soon. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final String RUN = "roster-run:";

  @Inject private QueueService queue;

  /** For the container. */
  public RosterItems() {}

  /** For use without a container. */
  public RosterItems(QueueService queue) {
    this.queue = queue;
  }

  public static QueueType queueType() {
    return new QueueType(
            QUEUE,
            List.of(new QueueLane("weeks", Duration.ZERO)),
            LEASE,
            QueueType.UNLIMITED,
            OnLeaseEnd.READY)
        .unhurried();
  }

  void solve(RosterRun run) {
    queue.enqueue(NewItem.in(QUEUE).subject(subject(run)).dedupKey(subject(run)));
  }

  void stop(RosterRun run) {
    queue.cancelSubject(QUEUE, subject(run));
  }

  private static String subject(RosterRun run) {
    return RUN + run.getId();
  }

  static long runOf(String subject) {
    return Long.parseLong(subject.substring(RUN.length()));
  }
}
