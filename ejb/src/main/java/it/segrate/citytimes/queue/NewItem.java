package it.segrate.citytimes.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * An item about to be enqueued; each method gives a changed copy.
 *
 * @param queue a declared queue
 * @param lane one of its lanes, or null for the first
 * @param subject what it is about, {@code module:id}, at most 200 characters, or null
 * @param dedupKey while an item with this key is live in the queue no second one is made; at most
 *     200 characters, or null
 * @param due not to be claimed before this instant of the database's clock, or null
 * @param delay not to be claimed before this time has passed; 0 or more
 * @param waitingSince since when it counts as waiting, or null for since it can be claimed
 */
public record NewItem(
    String queue,
    String lane,
    String subject,
    String dedupKey,
    Instant due,
    Duration delay,
    Instant waitingSince) {

  /**
   * @throws IllegalArgumentException if a text is too long or the delay is negative
   */
  public NewItem {
    Checks.name("queue", queue);
    Checks.text("subject", subject);
    Checks.text("dedup key", dedupKey);
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay cannot be negative: " + delay);
    }
  }

  /** A bare item of the queue's first lane, ready at once. */
  public static NewItem in(String queue) {
    return new NewItem(queue, null, null, null, null, Duration.ZERO, null);
  }

  public NewItem lane(String newLane) {
    return new NewItem(queue, newLane, subject, dedupKey, due, delay, waitingSince);
  }

  public NewItem subject(String newSubject) {
    return new NewItem(queue, lane, newSubject, dedupKey, due, delay, waitingSince);
  }

  public NewItem dedupKey(String newKey) {
    return new NewItem(queue, lane, subject, newKey, due, delay, waitingSince);
  }

  /** Not to be claimed before; an instant that has passed means at once. */
  public NewItem due(Instant newDue) {
    return new NewItem(queue, lane, subject, dedupKey, newDue, delay, waitingSince);
  }

  /** Not to be claimed before this time has passed; counts from the enqueueing. */
  public NewItem delay(Duration newDelay) {
    return new NewItem(queue, lane, subject, dedupKey, due, newDelay, waitingSince);
  }

  /**
   * Sets its place in the order: an appointment waits since its hour, a case may be ordered by its
   * due date. The lane's head start still counts.
   */
  public NewItem waitingSince(Instant since) {
    return new NewItem(queue, lane, subject, dedupKey, due, delay, since);
  }
}
