package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An item about to be added, in milliseconds.
 *
 * @param due not before this instant, or null
 * @param delay not before this time has passed
 * @param since since when it counts as waiting, or null for since it can be claimed
 * @param headStart of its lane
 */
record Arrival(
    String queue,
    String lane,
    Long due,
    long delay,
    Long since,
    long headStart,
    int maxAttempts,
    String dedupKey,
    String subject) {

  /** Adds an item whose id and instants are known. */
  static final String INSERT =
      """
      INSERT INTO queue_item (id, queue, lane, state, rank_at, due_at, max_attempts, dedup_key,
        subject, enqueued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static void bind(PreparedStatement insert, QueueItem item) throws SQLException {
    Rows.set(
        insert,
        item.id(),
        item.queue(),
        item.lane(),
        item.state(),
        item.rank(),
        item.dueAt(),
        item.maxAttempts(),
        item.dedupKey(),
        item.subject(),
        item.enqueuedAt());
  }

  static Arrival of(NewItem item, QueueType type) {
    QueueLane lane = type.lane(item.lane());
    return new Arrival(
        type.name(),
        lane.name(),
        item.due() == null ? null : item.due().toEpochMilli(),
        item.delay().toMillis(),
        item.waitingSince() == null ? null : item.waitingSince().toEpochMilli(),
        lane.headStart().toMillis(),
        type.maxAttempts(),
        item.dedupKey(),
        item.subject());
  }

  /** The item as it is added at an instant, which is in milliseconds by the database's clock. */
  QueueItem at(long id, long now) {
    long dueAt = Math.max(now + delay, due == null ? now : due);
    return new QueueItem(
        id,
        queue,
        lane,
        dueAt > now ? ItemState.SCHEDULED : ItemState.READY,
        Instant.ofEpochMilli((since == null ? dueAt : since) - headStart),
        Instant.ofEpochMilli(dueAt),
        null,
        0,
        null,
        0,
        maxAttempts,
        dedupKey,
        subject,
        Instant.ofEpochMilli(now),
        null,
        null);
  }
}
