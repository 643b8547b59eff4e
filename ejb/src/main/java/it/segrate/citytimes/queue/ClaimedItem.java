package it.segrate.citytimes.queue;

import java.time.Instant;

/**
 * An item in the hands of its claimer.
 *
 * @param id the item
 * @param token what later moves name
 * @param queue its queue
 * @param lane its lane
 * @param subject what it is about, as the enqueuer wrote it, or null
 * @param attempts claims so far, this one included: 1 at the first
 * @param maxAttempts claims it has in all
 * @param enqueuedAt when it came, by the database's clock
 * @param dueAt when it could first be claimed, by the database's clock
 * @param leaseUntil when the claim runs out, by the database's clock
 */
public record ClaimedItem(
    long id,
    long token,
    String queue,
    String lane,
    String subject,
    int attempts,
    int maxAttempts,
    Instant enqueuedAt,
    Instant dueAt,
    Instant leaseUntil) {

  /** What to show to complete, retry, release or hold the item. */
  public ItemHandle handle() {
    return new ItemHandle(id, token);
  }
}
