package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueStatus;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts items; waits for nobody. */
public final class QueueStatistics {

  private final QueueDatabase database;
  private final QueueTypes types;

  public QueueStatistics(QueueDatabase database, QueueTypes types) {
    this.database = database;
    this.types = types;
  }

  /** What is known of one queue so far. */
  private static final class Tally {
    private final Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
    private Instant oldestReady;
    private long doneLastHour;

    private QueueStatus status(String queue) {
      return new QueueStatus(
          queue,
          of(ItemState.READY),
          of(ItemState.SCHEDULED),
          of(ItemState.CLAIMED),
          of(ItemState.HELD),
          of(ItemState.DEAD),
          oldestReady,
          doneLastHour);
    }

    private long of(ItemState state) {
      return counts.getOrDefault(state, 0L);
    }
  }

  /** Every declared queue, in the order of declaration. */
  public List<QueueStatus> status() {
    return database.joining(
        work -> {
          Map<String, Tally> tallies = new HashMap<>();
          for (QueueType type : types.all()) {
            tallies.put(type.name(), new Tally());
          }
          countUnfinished(work, tallies);
          countDone(work, tallies);
          return types.all().stream()
              .map(type -> tallies.get(type.name()).status(type.name()))
              .toList();
        });
  }

  private void countUnfinished(QueueWork work, Map<String, Tally> tallies) throws SQLException {
    String sql = "SELECT queue, state, COUNT(*), MIN(due_at) FROM queue_item GROUP BY queue, state";
    try (PreparedStatement select =
            work.connection().prepareStatement(sql + database.sql().withoutWaiting());
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Tally tally = tallies.get(rows.getString(1));
        if (tally != null) {
          ItemState state = ItemState.valueOf(rows.getString(2));
          tally.counts.put(state, rows.getLong(3));
          if (state == ItemState.READY) {
            tally.oldestReady = Instant.ofEpochMilli(rows.getLong(4));
          }
        }
      }
    }
  }

  private void countDone(QueueWork work, Map<String, Tally> tallies) throws SQLException {
    String sql =
        "SELECT queue, COUNT(*) FROM queue_history WHERE state = 'DONE' AND queue = ?"
            + " AND finished_at > ? GROUP BY queue";
    long since = database.now(work).minus(Duration.ofHours(1)).toEpochMilli();
    try (PreparedStatement select =
        work.connection().prepareStatement(sql + database.sql().withoutWaiting())) {
      for (Map.Entry<String, Tally> queue : tallies.entrySet()) {
        Rows.set(select, queue.getKey(), since);
        try (ResultSet row = select.executeQuery()) {
          queue.getValue().doneLastHour = row.next() ? row.getLong(2) : 0;
        }
      }
    }
  }
}
