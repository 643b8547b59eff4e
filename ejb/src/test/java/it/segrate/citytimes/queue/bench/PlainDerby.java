package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.QueueService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Claim and complete on the same tables as somebody would write them by hand for Derby who knows
 * that it clears deleted index entries away late: each claim begins at the rank of the last one.
 */
record PlainDerby(
    TestDatabase database,
    QueueService service,
    int batch,
    int items,
    ReentrantLock mutex,
    AtomicLong from)
    implements Contender {

  PlainDerby(TestDatabase database, QueueService service, int batch, int items) {
    this(database, service, batch, items, new ReentrantLock(), new AtomicLong());
  }

  private static final String FIND =
      """
      SELECT id, token, rank_at, subject FROM queue_item --DERBY-PROPERTIES index=QUEUE_ITEM_READY
       WHERE queue = 'bench' AND state = 'READY' AND rank_at >= ? ORDER BY rank_at, id WITH UR""";

  private static final String CLAIM =
      """
      UPDATE queue_item SET state = 'CLAIMED', token = token + 1, owner = ?, lease_until = ?,
        attempts = attempts + 1 WHERE id = ? AND token = ?""";

  private static final String KEEP =
      """
      INSERT INTO queue_history (id, queue, lane, state, rank_at, due_at, token, owner, attempts,
        max_attempts, dedup_key, subject, enqueued_at, last_error, finished_at)
      SELECT id, queue, lane, 'DONE', rank_at, due_at, token, owner, attempts, max_attempts,
        dedup_key, subject, enqueued_at, last_error, CAST(? AS BIGINT) FROM queue_item
      WHERE id = ? AND token = ?""";

  private static final String DELETE = "DELETE FROM queue_item WHERE id = ? AND token = ?";

  @Override
  public String name() {
    return "plain SQL, batch " + batch;
  }

  @Override
  public void fill() {
    Filling.fill(service, items);
  }

  @Override
  public int work(int worker) throws SQLException {
    int done = 0;
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement find = connection.prepareStatement(FIND);
          PreparedStatement claim = connection.prepareStatement(CLAIM);
          PreparedStatement keep = connection.prepareStatement(KEEP);
          PreparedStatement delete = connection.prepareStatement(DELETE)) {
        while (true) {
          long[] ids = new long[batch];
          long[] tokens = new long[batch];
          int claimed = claim(find, claim, ids, tokens, worker);
          connection.commit();
          if (claimed == 0) {
            return done;
          }
          complete(keep, delete, ids, tokens, claimed);
          connection.commit();
          done += claimed;
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private int claim(
      PreparedStatement find, PreparedStatement claim, long[] ids, long[] tokens, int worker)
      throws SQLException {
    mutex.lock();
    try {
      int found = 0;
      find.setLong(1, from.get());
      try (ResultSet rows = find.executeQuery()) {
        while (found < batch && rows.next()) {
          ids[found] = rows.getLong(1);
          tokens[found++] = rows.getLong(2);
          from.set(rows.getLong(3));
        }
      }
      for (int i = 0; i < found; i++) {
        claim.setString(1, "worker-" + worker);
        claim.setLong(2, System.currentTimeMillis() + 300_000);
        claim.setLong(3, ids[i]);
        claim.setLong(4, tokens[i]++);
        claim.addBatch();
      }
      claim.executeBatch();
      return found;
    } finally {
      mutex.unlock();
    }
  }

  private static void complete(
      PreparedStatement keep, PreparedStatement delete, long[] ids, long[] tokens, int claimed)
      throws SQLException {
    for (int i = 0; i < claimed; i++) {
      keep.setLong(1, System.currentTimeMillis());
      keep.setLong(2, ids[i]);
      keep.setLong(3, tokens[i]);
      keep.addBatch();
      delete.setLong(1, ids[i]);
      delete.setLong(2, tokens[i]);
      delete.addBatch();
    }
    keep.executeBatch();
    delete.executeBatch();
  }
}
