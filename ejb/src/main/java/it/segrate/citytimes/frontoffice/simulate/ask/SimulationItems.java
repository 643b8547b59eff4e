package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import java.time.Duration;
import java.util.List;

/** The queue of questions that wait to be worked on, and how its items name them. */
public final class SimulationItems {

  /** Name of the queue. */
  public static final String QUEUE = "frontoffice-simulations";

  /** Who waits for an answer sees a bar: a server that dies is missed soon. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final String RUN = "run:";

  private SimulationItems() {}

  /** The queue as the portal wants it. */
  public static QueueType queueType() {
    return new QueueType(
            QUEUE,
            List.of(new QueueLane("questions", Duration.ZERO)),
            LEASE,
            QueueType.UNLIMITED,
            OnLeaseEnd.READY)
        .unhurried();
  }

  static String subject(SimulationRun run) {
    return RUN + run.getId();
  }

  static long runOf(String subject) {
    return Long.parseLong(subject.substring(RUN.length()));
  }
}
