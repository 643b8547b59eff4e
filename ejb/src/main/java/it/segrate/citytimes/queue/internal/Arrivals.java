package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueTypes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enqueues, in the caller's transaction. */
public final class Arrivals {

  private final QueueDatabase database;
  private final QueueTypes types;

  public Arrivals(QueueDatabase database, QueueTypes types) {
    this.database = database;
    this.types = types;
  }

  /** Ids of the items in their order; of the live one where an item's dedup key was taken. */
  public List<Long> enqueue(List<NewItem> items) {
    List<Arrival> arrivals =
        items.stream().map(item -> Arrival.of(item, types.get(item.queue()))).toList();
    return database.joining(
        work -> {
          List<Optional<QueueItem>> added = database.sql().insert(work, arrivals);
          List<Long> ids = new ArrayList<>(arrivals.size());
          for (int i = 0; i < arrivals.size(); i++) {
            ids.add(idOf(work, arrivals.get(i), added.get(i)));
          }
          return ids;
        });
  }

  private long idOf(QueueWork work, Arrival arrival, Optional<QueueItem> first)
      throws SQLException {
    Optional<QueueItem> added = first;
    while (added.isEmpty()) {
      Optional<QueueItem> other = liveWithKey(work, arrival);
      if (other.isPresent()) {
        return other.get().id();
      }
      // The other one was finished in between: the key is free again.
      added = database.sql().insert(work, List.of(arrival)).get(0);
    }
    work.moved(added.get(), null, added.get().state());
    return added.get().id();
  }

  private Optional<QueueItem> liveWithKey(QueueWork work, Arrival arrival) throws SQLException {
    String sql =
        "SELECT " + Rows.LIVE + " FROM queue_item WHERE queue = ? AND " + database.sql().hasKey();
    try (PreparedStatement select = work.connection().prepareStatement(sql)) {
      Rows.set(select, arrival.queue(), arrival.dedupKey());
      return Rows.items(select).stream().findFirst();
    }
  }
}
