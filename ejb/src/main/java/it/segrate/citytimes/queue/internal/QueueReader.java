package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads items. */
public final class QueueReader {

  private static final String FROM_ITEM = "SELECT " + Rows.LIVE + " FROM queue_item WHERE ";
  private static final String FROM_HISTORY =
      "SELECT " + Rows.FINISHED + " FROM queue_history WHERE ";

  private final QueueDatabase database;

  public QueueReader(QueueDatabase database) {
    this.database = database;
  }

  /** An item, finished or not. */
  public Optional<QueueItem> find(long id) {
    return database.joining(
        work -> {
          Optional<QueueItem> item = unfinished(work, id);
          return item.isPresent() ? item : first(work, FROM_HISTORY + "id = ?", id);
        });
  }

  /** The live item about a subject; the first to be claimed if there are several. */
  public Optional<QueueItem> findLive(String queue, String subject) {
    return database.joining(
        work ->
            about(work, queue, subject).stream()
                .filter(item -> item.state().isLive())
                .min(Rows.CLAIM_ORDER));
  }

  /** Items in claim order, finished ones after the others and latest first; waits for nobody. */
  public List<QueueItem> list(String queue, Set<ItemState> states, int limit) {
    Set<ItemState> finished =
        states.stream().filter(ItemState::isFinished).collect(Collectors.toSet());
    Set<ItemState> open =
        states.stream().filter(state -> !state.isFinished()).collect(Collectors.toSet());
    return database.joining(
        work -> {
          List<QueueItem> items =
              new ArrayList<>(list(work, FROM_ITEM, queue, open, "rank_at, id", limit));
          int room = limit - items.size();
          items.addAll(list(work, FROM_HISTORY, queue, finished, "finished_at DESC, id", room));
          return items;
        });
  }

  private List<QueueItem> list(
      QueueWork work, String from, String queue, Set<ItemState> states, String order, int limit)
      throws SQLException {
    if (states.isEmpty() || limit < 1) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(states.size(), "?"));
    String sql =
        "%squeue = ? AND state IN (%s) ORDER BY %s FETCH FIRST %d ROWS ONLY%s"
            .formatted(from, marks, order, limit, database.sql().withoutWaiting());
    List<Object> values = new ArrayList<>(List.of(queue));
    values.addAll(states);
    return all(work, sql, values);
  }

  static Optional<QueueItem> unfinished(QueueWork work, long id) throws SQLException {
    return first(work, FROM_ITEM + "id = ?", id);
  }

  static boolean isFinished(QueueWork work, long id) throws SQLException {
    return first(work, FROM_HISTORY + "id = ?", id).isPresent();
  }

  static List<QueueItem> about(QueueWork work, String queue, String subject) throws SQLException {
    return all(work, FROM_ITEM + "queue = ? AND subject = ? ORDER BY id", List.of(queue, subject));
  }

  private static Optional<QueueItem> first(QueueWork work, String sql, Object value)
      throws SQLException {
    return all(work, sql, List.of(value)).stream().findFirst();
  }

  private static List<QueueItem> all(QueueWork work, String sql, Collection<?> values)
      throws SQLException {
    try (PreparedStatement select = work.connection().prepareStatement(sql)) {
      Rows.set(select, values.toArray());
      return Rows.items(select);
    }
  }
}
