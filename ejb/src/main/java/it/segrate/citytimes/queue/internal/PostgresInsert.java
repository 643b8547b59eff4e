package it.segrate.citytimes.queue.internal;

import static it.segrate.citytimes.queue.internal.Rows.LIVE;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds items on PostgreSQL: one in one statement, many in three. */
final class PostgresInsert {

  private static final String NOW = Dialect.POSTGRESQL.now();

  private static final String UNLESS_TAKEN =
      " ON CONFLICT (queue, dedup_key) WHERE dedup_key IS NOT NULL AND state <> 'DEAD' DO NOTHING";

  private static final String INSERT =
      """
      INSERT INTO queue_item (id, queue, lane, state, rank_at, due_at, max_attempts, dedup_key,
        subject, enqueued_at)
      SELECT nextval('queue_item_id'), ?, ?,
        CASE WHEN due > instant THEN 'SCHEDULED' ELSE 'READY' END,
        COALESCE(CAST(? AS bigint), due) - ?, due, ?, ?, ?, instant
      FROM (SELECT instant, GREATEST(instant + ?, CAST(? AS bigint)) AS due
            FROM (SELECT %s AS instant) AS clock) AS arrival
      """
              .formatted(NOW)
          + UNLESS_TAKEN
          + " RETURNING "
          + LIVE;

  private static final String NEXT_IDS =
      "SELECT nextval('queue_item_id'), " + NOW + " FROM generate_series(1, ?)";

  private PostgresInsert() {}

  /** Adds items, one for each arrival; empty where a live one has its dedup key. */
  static List<Optional<QueueItem>> insert(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    return arrivals.size() == 1
        ? List.of(insertOne(connection, arrivals.get(0)))
        : insertMany(connection, arrivals);
  }

  private static Optional<QueueItem> insertOne(Connection connection, Arrival arrival)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, arrival.queue());
      insert.setString(2, arrival.lane());
      Rows.setLong(insert, 3, arrival.since());
      insert.setLong(4, arrival.headStart());
      insert.setInt(5, arrival.maxAttempts());
      insert.setString(6, arrival.dedupKey());
      insert.setString(7, arrival.subject());
      insert.setLong(8, arrival.delay());
      Rows.setLong(insert, 9, arrival.due());
      return Rows.items(insert).stream().findFirst();
    }
  }

  private static List<Optional<QueueItem>> insertMany(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    List<QueueItem> items = withIds(connection, arrivals);
    try (PreparedStatement insert = connection.prepareStatement(Arrival.INSERT + UNLESS_TAKEN)) {
      for (QueueItem item : items) {
        Arrival.bind(insert, item);
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      return IntStream.range(0, counts.length)
          .mapToObj(i -> counts[i] == 0 ? Optional.<QueueItem>empty() : Optional.of(items.get(i)))
          .toList();
    }
  }

  private static List<QueueItem> withIds(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    List<QueueItem> items = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT_IDS)) {
      select.setInt(1, arrivals.size());
      try (ResultSet row = select.executeQuery()) {
        for (Arrival arrival : arrivals) {
          row.next();
          items.add(arrival.at(row.getLong(1), row.getLong(2)));
        }
      }
    }
    return items;
  }
}
