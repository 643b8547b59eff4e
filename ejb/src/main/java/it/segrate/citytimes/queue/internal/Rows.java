package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows to items and back. */
final class Rows {

  /** What both tables have, in the order in which {@link #item} reads it. */
  static final String SHARED =
      "id, queue, lane, state, rank_at, due_at, owner, token, attempts, max_attempts, dedup_key,"
          + " subject, enqueued_at, last_error";

  /** The columns of an item that is not finished. */
  static final String LIVE = SHARED + ", lease_until, CAST(NULL AS BIGINT) AS finished_at";

  /** The columns of a finished item. */
  static final String FINISHED = SHARED + ", CAST(NULL AS BIGINT) AS lease_until, finished_at";

  /** The order in which items are claimed. */
  static final Comparator<QueueItem> CLAIM_ORDER =
      Comparator.comparing(QueueItem::rank).thenComparing(QueueItem::id);

  private Rows() {}

  static QueueItem item(ResultSet row) throws SQLException {
    return new QueueItem(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        ItemState.valueOf(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        row.getLong(8),
        instant(row, 15),
        row.getInt(9),
        row.getInt(10),
        row.getString(11),
        row.getString(12),
        Instant.ofEpochMilli(row.getLong(13)),
        instant(row, 16),
        row.getString(14));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static List<QueueItem> items(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<QueueItem> items = new ArrayList<>();
      while (rows.next()) {
        items.add(item(rows));
      }
      return items;
    }
  }

  /** Sets parameters from the first on; null only where the database can tell the type. */
  static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, Types.VARCHAR);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
        case ItemState state -> statement.setString(i + 1, state.name());
        case String text -> statement.setString(i + 1, text);
        default -> statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** Sets a number that may be null. */
  static void setLong(PreparedStatement statement, int index, Long value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, value);
    }
  }
}
