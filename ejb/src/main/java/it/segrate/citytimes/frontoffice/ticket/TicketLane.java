package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.queue.QueueLane;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The class a ticket waits in ('corsia'). The public never sees it. Via Libera, for those who are
 * expecting or have a child up to one year, comes before everybody else: its head start is longer
 * than any day in the hall, so no wait of another lane reaches it.
 */
public enum TicketLane {
  VIA_LIBERA("via-libera", Duration.ofDays(1)),
  APPOINTMENT("appointment", Duration.ofMinutes(10)),
  WALK_IN("walk-in", Duration.ZERO);

  private final String queueName;
  private final Duration headStart;

  TicketLane(String queueName, Duration headStart) {
    this.queueName = queueName;
    this.headStart = headStart;
  }

  /** Name of the lane in the queue. */
  public String queueName() {
    return queueName;
  }

  /** How much earlier than it did a ticket of this lane counts as having come. */
  public Duration headStart() {
    return headStart;
  }

  /** The lanes as the queue wants them. */
  public static List<QueueLane> queueLanes() {
    return Arrays.stream(values())
        .map(lane -> new QueueLane(lane.queueName, lane.headStart))
        .toList();
  }
}
