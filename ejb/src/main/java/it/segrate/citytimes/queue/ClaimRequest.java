package it.segrate.citytimes.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What somebody wants to claim; each method gives a changed copy.
 *
 * @param queue a declared queue
 * @param lanes only from these lanes; empty for all
 * @param max how many at most, 1 to 500
 * @param owner who claims, 1 to 100 characters
 * @param lease how long the claim holds, or null for what the queue declares
 */
public record ClaimRequest(
    String queue, List<String> lanes, int max, String owner, Duration lease) {

  /** The most items that one claim can take. */
  public static final int MAX = 500;

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public ClaimRequest {
    Checks.name("queue", queue);
    Checks.owner(owner);
    lanes = List.copyOf(lanes);
    if (max < 1 || max > MAX) {
      throw new IllegalArgumentException("a claim takes 1 to 500 items, not " + max);
    }
    if (lease != null && !lease.isPositive()) {
      throw new IllegalArgumentException("a lease is longer than 0: " + lease);
    }
  }

  /** One item of any lane, for the lease the queue declares, in the name of the system. */
  public static ClaimRequest from(String queue) {
    return new ClaimRequest(queue, List.of(), 1, "system", null);
  }

  public ClaimRequest lanes(String... newLanes) {
    return lanes(List.of(newLanes));
  }

  public ClaimRequest lanes(Collection<String> newLanes) {
    return new ClaimRequest(queue, List.copyOf(newLanes), max, owner, lease);
  }

  public ClaimRequest max(int newMax) {
    return new ClaimRequest(queue, lanes, newMax, owner, lease);
  }

  public ClaimRequest owner(String newOwner) {
    return new ClaimRequest(queue, lanes, max, newOwner, lease);
  }

  public ClaimRequest lease(Duration newLease) {
    return new ClaimRequest(queue, lanes, max, owner, newLease);
  }
}
