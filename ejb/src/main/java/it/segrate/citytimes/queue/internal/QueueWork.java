package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueItemMoved;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One operation under way: its connection, and what is to be done when its transaction is over. */
final class QueueWork {

  private final Connection connection;
  private final List<Consumer<Boolean>> onCompletion = new ArrayList<>();
  private final List<QueueItemMoved> moves = new ArrayList<>();
  private final List<LeaseRanOut> leases = new ArrayList<>();

  QueueWork(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** To be done when the transaction is over; hears whether it was committed. */
  void onCompletion(Consumer<Boolean> act) {
    onCompletion.add(act);
  }

  /** To be told when the transaction is committed. */
  void moved(QueueItem item, ItemState from, ItemState to) {
    moves.add(new QueueItemMoved(item.queue(), item.id(), item.subject(), item.lane(), from, to));
  }

  /** To be told when the transaction is committed. */
  void leaseRanOut(QueueItem item) {
    leases.add(
        new LeaseRanOut(
            item.queue(), item.id(), item.subject(), item.lane(), item.owner(), item.token()));
  }

  boolean isPending() {
    return !onCompletion.isEmpty() || !moves.isEmpty() || !leases.isEmpty();
  }

  void completed(boolean committed, QueueSignals signals) {
    onCompletion.forEach(act -> act.accept(committed));
    if (committed && !moves.isEmpty()) {
      signals.moved(List.copyOf(moves));
    }
    if (committed && !leases.isEmpty()) {
      signals.leaseRanOut(List.copyOf(leases));
    }
  }
}
