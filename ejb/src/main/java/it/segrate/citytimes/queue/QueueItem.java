package it.segrate.citytimes.queue;

import java.time.Instant;

/**
 * An item as it stood when it was read. Instants are by the database's clock.
 *
 * @param id the item
 * @param queue its queue
 * @param lane its lane
 * @param state where it stands
 * @param rank its place in the order, lowest first: since when it waits, minus the lane's head
 *     start
 * @param dueAt when it can or could first be claimed
 * @param owner who claims it, or claimed it last for a finished one; else null
 * @param token raised by each move
 * @param leaseUntil until when the claim holds, or, if the item stays with its owner all the same,
 *     when observers are told of the owner's silence; null when nobody claims it
 * @param attempts claims so far
 * @param maxAttempts claims it has in all
 * @param dedupKey keeps a second one with this key out while this one is live, or null
 * @param subject what it is about, {@code module:id}, or null
 * @param enqueuedAt when it came
 * @param finishedAt when it was done or cancelled, else null
 * @param lastError what went wrong last, or null
 */
public record QueueItem(
    long id,
    String queue,
    String lane,
    ItemState state,
    Instant rank,
    Instant dueAt,
    String owner,
    long token,
    Instant leaseUntil,
    int attempts,
    int maxAttempts,
    String dedupKey,
    String subject,
    Instant enqueuedAt,
    Instant finishedAt,
    String lastError) {}
