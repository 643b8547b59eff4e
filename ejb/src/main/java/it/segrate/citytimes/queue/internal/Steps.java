package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.QueueItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes steps whose item still stands as it was read; the same words on both databases. */
final class Steps {

  private static final String UPDATE =
      """
      UPDATE queue_item SET state = ?, due_at = ?, owner = ?, token = ?, lease_until = ?,
        attempts = ?, last_error = ? WHERE id = ? AND token = ?""";

  private Steps() {}

  /** Gives the steps that were taken; the others found that somebody else had moved the item. */
  static List<Step> write(Connection connection, List<Step> steps) throws SQLException {
    if (steps.isEmpty()) {
      return steps;
    }
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      int[] counts = steps.size() == 1 ? one(update, steps.get(0)) : all(update, steps);
      List<Step> taken = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 1) {
          taken.add(steps.get(i));
        }
      }
      return taken;
    }
  }

  private static int[] one(PreparedStatement update, Step step) throws SQLException {
    bind(update, step);
    return new int[] {update.executeUpdate()};
  }

  private static int[] all(PreparedStatement update, List<Step> steps) throws SQLException {
    for (Step step : steps) {
      bind(update, step);
      update.addBatch();
    }
    return update.executeBatch();
  }

  private static void bind(PreparedStatement update, Step step) throws SQLException {
    QueueItem after = step.after();
    update.setString(1, after.state().name());
    update.setLong(2, after.dueAt().toEpochMilli());
    update.setString(3, after.owner());
    update.setLong(4, after.token());
    Rows.setLong(update, 5, millis(after.leaseUntil()));
    update.setInt(6, after.attempts());
    update.setString(7, after.lastError());
    update.setLong(8, after.id());
    update.setLong(9, step.before().token());
  }

  private static Long millis(Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
