package it.segrate.citytimes.queue.internal;

import static it.segrate.citytimes.queue.internal.Rows.LIVE;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * PostgreSQL 15 or newer. Claims skip what others have locked; what picks rows is materialized, or
 * the planner may run it twice and claim more than was asked for.
 */
final class PostgresQueueSql implements QueueSql {

  private static final String NOW = Dialect.POSTGRESQL.now();

  private static final String CLAIM =
      """
      WITH pick AS MATERIALIZED (
        SELECT id AS picked FROM queue_item WHERE queue = ? AND state = 'READY' %s
        ORDER BY rank_at, id LIMIT ? FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE queue_item SET state = 'CLAIMED', token = token + 1, owner = ?,
        lease_until = %s + ?, attempts = attempts + 1
      FROM pick WHERE id = picked RETURNING %s""";

  private static final String CLAIM_ANY = CLAIM.formatted("", NOW, LIVE);
  private static final String CLAIM_LANES = CLAIM.formatted("AND lane = ANY(?)", NOW, LIVE);
  private static final String CLAIM_ONE = CLAIM.formatted("AND id = ?", NOW, LIVE);

  private static final String FINISH =
      """
      WITH gone AS (
        DELETE FROM queue_item USING unnest(CAST(? AS bigint[]), CAST(? AS bigint[])) AS h(handle_id, handle_token)
        WHERE id = handle_id AND token = handle_token RETURNING queue_item.*),
      kept AS (
        INSERT INTO queue_history (id, queue, lane, state, rank_at, due_at, token, owner, attempts,
          max_attempts, dedup_key, subject, enqueued_at, last_error, finished_at)
        SELECT id, queue, lane, ?, rank_at, due_at, token, owner, attempts, max_attempts, dedup_key,
          subject, enqueued_at, last_error, %s FROM gone)
      SELECT %s FROM gone"""
          .formatted(NOW, LIVE);

  private static final String PROMOTE =
      overdue("SCHEDULED", "due_at", "state = 'READY', token = token + 1");

  private static final String TAKE_BACK = overdue("CLAIMED", "lease_until", TAKEN_BACK);

  private static final String ANOTHER_LEASE =
      overdue("CLAIMED", "lease_until", "lease_until = " + NOW + " + ?");

  private static String overdue(String state, String since, String change) {
    return """
        WITH pick AS MATERIALIZED (
          SELECT id AS picked FROM queue_item WHERE queue = ? AND state = '%s' AND %s <= %s
          ORDER BY %2$s LIMIT %d FOR NO KEY UPDATE SKIP LOCKED)
        UPDATE queue_item SET %s FROM pick WHERE id = picked RETURNING %s"""
        .formatted(state, since, NOW, BATCH, change, LIVE);
  }

  @Override
  public boolean callsAreAtomic() {
    return true;
  }

  @Override
  public String now() {
    return NOW;
  }

  @Override
  public String withoutWaiting() {
    return "";
  }

  @Override
  public String hasKey() {
    return "dedup_key = ? AND state <> 'DEAD'";
  }

  @Override
  public List<Optional<QueueItem>> insert(QueueWork work, List<Arrival> arrivals)
      throws SQLException {
    return PostgresInsert.insert(work.connection(), arrivals);
  }

  @Override
  public List<QueueItem> claim(QueueWork work, Claim claim) throws SQLException {
    boolean anyLane = claim.lanes().isEmpty();
    try (PreparedStatement update =
        work.connection().prepareStatement(anyLane ? CLAIM_ANY : CLAIM_LANES)) {
      int next = 1;
      update.setString(next++, claim.queue());
      if (!anyLane) {
        update.setArray(
            next++, work.connection().createArrayOf("varchar", claim.lanes().toArray()));
      }
      update.setInt(next++, claim.max());
      update.setString(next++, claim.owner());
      update.setLong(next, claim.lease().toMillis());
      List<QueueItem> claimed = Rows.items(update);
      claimed.sort(Rows.CLAIM_ORDER);
      return claimed;
    }
  }

  @Override
  public Optional<QueueItem> claimOne(QueueWork work, Claim claim, long id) throws SQLException {
    try (PreparedStatement update = work.connection().prepareStatement(CLAIM_ONE)) {
      Rows.set(update, claim.queue(), id, 1, claim.owner(), claim.lease().toMillis());
      return Rows.items(update).stream().findFirst();
    }
  }

  @Override
  public List<QueueItem> finish(QueueWork work, List<ItemHandle> handles, ItemState end)
      throws SQLException {
    Connection connection = work.connection();
    try (PreparedStatement move = connection.prepareStatement(FINISH)) {
      move.setArray(1, numbers(connection, handles, ItemHandle::id));
      move.setArray(2, numbers(connection, handles, ItemHandle::token));
      move.setString(3, end.name());
      return Rows.items(move);
    }
  }

  @Override
  public List<QueueItem> promote(QueueWork work, String queue) throws SQLException {
    return overdue(work, PROMOTE, queue);
  }

  @Override
  public List<QueueItem> takeBack(QueueWork work, String queue) throws SQLException {
    return overdue(work, TAKE_BACK, queue);
  }

  @Override
  public List<QueueItem> beginAnotherLease(QueueWork work, String queue, Duration lease)
      throws SQLException {
    return overdue(work, ANOTHER_LEASE, queue, lease.toMillis());
  }

  private static List<QueueItem> overdue(QueueWork work, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement update = work.connection().prepareStatement(sql)) {
      Rows.set(update, parameters);
      return Rows.items(update);
    }
  }

  @Override
  public boolean write(QueueWork work, Step step) throws SQLException {
    return !Steps.write(work.connection(), List.of(step)).isEmpty();
  }

  private static Array numbers(
      Connection connection, List<ItemHandle> handles, ToLongFunction<ItemHandle> number)
      throws SQLException {
    Long[] values = handles.stream().mapToLong(number).boxed().toArray(Long[]::new);
    return connection.createArrayOf("bigint", values);
  }
}
