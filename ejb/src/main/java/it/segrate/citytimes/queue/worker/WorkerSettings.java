package it.segrate.citytimes.queue.worker;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a worker works; each method gives a changed copy.
 *
 * @param queue a declared queue
 * @param lanes only from these lanes; empty for all
 * @param owner in whose name it claims, 1 to 100 characters; tells the server it runs on
 * @param concurrency how many items at once, 1 to 500
 * @param lease how long a claim holds if nothing is heard of the worker, at least 1 second; it is
 *     extended while the work goes on
 * @param shortestPause between two polls that find nothing, at first
 * @param longestPause between two polls after a long time of nothing, or while the database is down
 * @param backoff before an item that failed is tried again
 * @param gate asked before each claim, on the polling thread: while it says no, nothing is claimed
 */
public record WorkerSettings(
    String queue,
    List<String> lanes,
    String owner,
    int concurrency,
    Duration lease,
    Duration shortestPause,
    Duration longestPause,
    Backoff backoff,
    BooleanSupplier gate) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public WorkerSettings {
    lanes = List.copyOf(lanes);
    if (concurrency < 1 || concurrency > 500) {
      throw new IllegalArgumentException("a worker does 1 to 500 items at once: " + concurrency);
    }
    if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a worker's lease is 1 second or more: " + lease);
    }
    if (!shortestPause.isPositive() || longestPause.compareTo(shortestPause) < 0) {
      throw new IllegalArgumentException("pauses: " + shortestPause + " to " + longestPause);
    }
  }

  /** One item at a time, a lease of a minute, polls every 0.2 to 5 seconds. */
  public static WorkerSettings of(String queue, String owner) {
    return new WorkerSettings(
        queue,
        List.of(),
        owner,
        1,
        Duration.ofMinutes(1),
        Duration.ofMillis(200),
        Duration.ofSeconds(5),
        Backoff.DEFAULT,
        () -> true);
  }

  public WorkerSettings lanes(String... some) {
    return new WorkerSettings(
        queue,
        List.of(some),
        owner,
        concurrency,
        lease,
        shortestPause,
        longestPause,
        backoff,
        gate);
  }

  public WorkerSettings concurrency(int atOnce) {
    return new WorkerSettings(
        queue, lanes, owner, atOnce, lease, shortestPause, longestPause, backoff, gate);
  }

  public WorkerSettings lease(Duration time) {
    return new WorkerSettings(
        queue, lanes, owner, concurrency, time, shortestPause, longestPause, backoff, gate);
  }

  public WorkerSettings pauses(Duration shortest, Duration longest) {
    return new WorkerSettings(
        queue, lanes, owner, concurrency, lease, shortest, longest, backoff, gate);
  }

  public WorkerSettings backoff(Backoff ladder) {
    return new WorkerSettings(
        queue, lanes, owner, concurrency, lease, shortestPause, longestPause, ladder, gate);
  }

  /** Claims only while the supplier says yes: while what the work needs is there. */
  public WorkerSettings onlyWhile(BooleanSupplier condition) {
    return new WorkerSettings(
        queue, lanes, owner, concurrency, lease, shortestPause, longestPause, backoff, condition);
  }
}
