package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.QueueService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Claim and complete on the same tables as somebody would write them by hand for PostgreSQL. */
record PlainPostgres(TestDatabase database, QueueService service, int batch, int items)
    implements Contender {

  private static final String CLAIM =
      """
      WITH pick AS MATERIALIZED (
        SELECT id FROM queue_item WHERE queue = 'bench' AND state = 'READY'
        ORDER BY rank_at, id LIMIT ? FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE queue_item i SET state = 'CLAIMED', token = i.token + 1, owner = ?,
        attempts = i.attempts + 1,
        lease_until = CAST(extract(epoch FROM now()) * 1000 AS bigint) + 300000
      FROM pick WHERE i.id = pick.id RETURNING i.id, i.token, i.subject""";

  private static final String COMPLETE =
      """
      WITH gone AS (
        DELETE FROM queue_item i USING unnest(?, ?) AS h(id, token)
        WHERE i.id = h.id AND i.token = h.token RETURNING i.*)
      INSERT INTO queue_history (id, queue, lane, state, rank_at, due_at, token, owner, attempts,
        max_attempts, dedup_key, subject, enqueued_at, last_error, finished_at)
      SELECT id, queue, lane, 'DONE', rank_at, due_at, token, owner, attempts, max_attempts,
        dedup_key, subject, enqueued_at, last_error,
        CAST(extract(epoch FROM now()) * 1000 AS bigint) FROM gone""";

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
    try (Connection connection = database.connection();
        PreparedStatement claim = connection.prepareStatement(CLAIM);
        PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
      while (true) {
        claim.setInt(1, batch);
        claim.setString(2, "worker-" + worker);
        Long[] ids = new Long[batch];
        Long[] tokens = new Long[batch];
        int claimed = 0;
        try (ResultSet rows = claim.executeQuery()) {
          while (rows.next()) {
            ids[claimed] = rows.getLong(1);
            tokens[claimed++] = rows.getLong(2);
          }
        }
        if (claimed == 0) {
          return done;
        }
        complete.setArray(1, connection.createArrayOf("bigint", ids));
        complete.setArray(2, connection.createArrayOf("bigint", tokens));
        complete.executeUpdate();
        done += claimed;
      }
    }
  }
}
