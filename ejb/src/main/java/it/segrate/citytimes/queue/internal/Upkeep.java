package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueType;
import java.sql.SQLException;
import java.util.List;

/**
 * What time does to items: scheduled ones become ready, leases run out. Any number of servers may
 * do it at once; none waits for another, nor for a claim.
 */
public final class Upkeep {

  private static final int ROUNDS = 20;

  private final QueueDatabase database;

  public Upkeep(QueueDatabase database) {
    this.database = database;
  }

  /**
   * Does what is due in the queue, in transactions of 500 items; after 10,000 it leaves the rest to
   * the next time, for other queues wait.
   *
   * @return how many items were moved
   */
  public int run(QueueType type) {
    int moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int now =
          database.apart(work -> promote(database, work, type.name()) + endLeases(work, type));
      moved += now;
      if (now < QueueSql.BATCH) {
        break;
      }
    }
    return moved;
  }

  static int promote(QueueDatabase database, QueueWork work, String queue) throws SQLException {
    List<QueueItem> items = database.sql().promote(work, queue);
    items.forEach(item -> work.moved(item, ItemState.SCHEDULED, item.state()));
    return items.size();
  }

  private int endLeases(QueueWork work, QueueType type) throws SQLException {
    if (type.onLeaseEnd() == OnLeaseEnd.KEEP) {
      List<QueueItem> items = database.sql().beginAnotherLease(work, type.name(), type.lease());
      items.forEach(work::leaseRanOut);
      return items.size();
    }
    List<QueueItem> items = database.sql().takeBack(work, type.name());
    items.forEach(item -> work.moved(item, ItemState.CLAIMED, item.state()));
    return items.size();
  }
}
