package it.segrate.citytimes.queue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * A queue as its module declares it.
 *
 * @param name unique in the portal, 1 to 40 characters
 * @param lanes at least one; the first takes the items that name none
 * @param lease how long a claim holds unless the claimer says otherwise; longer than 0
 * @param maxAttempts claims before a failing item is dead; 1 or more
 * @param onLeaseEnd what becomes of an item whose lease runs out
 * @param prompt whether the portal itself works it off at once, so that an item that is ready for
 *     long is a fault; false where people or other servers set the pace
 */
public record QueueType(
    String name,
    List<QueueLane> lanes,
    Duration lease,
    int maxAttempts,
    OnLeaseEnd onLeaseEnd,
    boolean prompt) {

  /** For items that may come back any number of times. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * @throws IllegalArgumentException if a value is out of range or two lanes have one name
   */
  public QueueType {
    Checks.name("queue", name);
    lanes = List.copyOf(lanes);
    if (lanes.isEmpty() || maxAttempts < 1 || !lease.isPositive()) {
      throw new IllegalArgumentException(
          "queue " + name + " needs a lane, a lease and an attempt: " + lanes + ", " + lease);
    }
    if (new HashSet<>(lanes.stream().map(QueueLane::name).toList()).size() < lanes.size()) {
      throw new IllegalArgumentException("queue " + name + " has two lanes of one name");
    }
  }

  /** A queue that the portal works off at once. */
  public QueueType(
      String name, List<QueueLane> lanes, Duration lease, int maxAttempts, OnLeaseEnd onLeaseEnd) {
    this(name, lanes, lease, maxAttempts, onLeaseEnd, true);
  }

  /** The same queue, whose pace people or other servers set. */
  public QueueType unhurried() {
    return new QueueType(name, lanes, lease, maxAttempts, onLeaseEnd, false);
  }

  /**
   * The lane of this name, or the first one for null.
   *
   * @throws IllegalArgumentException if there is no such lane
   */
  public QueueLane lane(String laneName) {
    if (laneName == null) {
      return lanes.get(0);
    }
    return lanes.stream()
        .filter(lane -> lane.name().equals(laneName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("queue " + name + " has no lane " + laneName));
  }
}
