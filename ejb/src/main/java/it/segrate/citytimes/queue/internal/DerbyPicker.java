package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Moves the first items of a scan that nobody else is moving: what SKIP LOCKED does elsewhere. One
 * thread at a time scans a queue; it lets the next one in before it commits, so that commits share
 * one write of the log: the next scan already reads these rows as moved.
 */
final class DerbyPicker {

  private static final String ONE_READY =
      "SELECT "
          + Rows.LIVE
          + " FROM queue_item WHERE id = ? AND queue = ? AND state = 'READY'"
          + " WITH UR";

  private final RunningMoves running = new RunningMoves();
  private final Map<String, ReentrantLock> mutexes = new ConcurrentHashMap<>();
  private final Map<String, ScanFloor> floors = new ConcurrentHashMap<>();

  /** What a scan has come by. */
  private static final class Finds {
    private final List<Step> steps = new ArrayList<>();
    private long lowestLeft = Long.MAX_VALUE;

    private void leave(QueueItem item) {
      lowestLeft = Math.min(lowestLeft, DerbyScan.keyOf(item));
    }
  }

  /** Gives the items as they stand after the step; at most so many. */
  List<QueueItem> take(QueueWork work, DerbyScan scan, int max, Function<QueueItem, Step> step)
      throws SQLException {
    ReentrantLock mutex = mutex(scan.queue());
    mutex.lock();
    Finds finds = new Finds();
    try {
      ScanFloor floor = floor(scan.queue(), scan.state());
      ScanFloor.Start start = floor.start();
      find(work.connection(), scan, start.key(), max, step, finds);
      List<Step> taken = write(work, finds);
      if (scan.lanes().isEmpty()) {
        floor.raise(start, finds.lowestLeft);
      }
      return taken.stream().map(Step::after).toList();
    } finally {
      finds.steps.forEach(one -> running.unpick(one.before().id()));
      mutex.unlock();
    }
  }

  /** As {@link #take}, for one chosen item that must be ready. */
  Optional<QueueItem> takeOne(
      QueueWork work, String queue, long itemId, Function<QueueItem, Step> step)
      throws SQLException {
    ReentrantLock mutex = mutex(queue);
    mutex.lock();
    Finds finds = new Finds();
    try (PreparedStatement select = work.connection().prepareStatement(ONE_READY)) {
      Rows.set(select, itemId, queue);
      for (QueueItem item : Rows.items(select)) {
        if (running.pick(itemId)) {
          finds.steps.add(step.apply(item));
        }
      }
      return write(work, finds).stream().map(Step::after).findFirst();
    } finally {
      finds.steps.forEach(one -> running.unpick(one.before().id()));
      mutex.unlock();
    }
  }

  private void find(
      Connection connection,
      DerbyScan scan,
      long from,
      int max,
      Function<QueueItem, Step> step,
      Finds finds)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(scan.sql())) {
      Rows.set(select, scan.parameters(from));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          QueueItem item = Rows.item(rows);
          if (finds.steps.size() == max) {
            finds.leave(item);
            return;
          }
          if (running.pick(item.id())) {
            finds.steps.add(step.apply(item));
          } else {
            finds.leave(item);
          }
        }
      }
    }
    finds.lowestLeft = Math.min(finds.lowestLeft, scan.upTo());
  }

  private List<Step> write(QueueWork work, Finds finds) throws SQLException {
    List<Step> taken = Steps.write(work.connection(), finds.steps);
    if (taken.size() < finds.steps.size()) {
      finds.steps.stream().map(Step::before).forEach(finds::leave);
    }
    taken.forEach(one -> wrote(work, one));
    return taken;
  }

  /**
   * To be called before a transaction changes the item, which claims then step over until it is
   * over.
   */
  void touch(QueueWork work, long itemId) {
    running.begin(itemId);
    work.onCompletion(committed -> running.end(itemId));
  }

  /** To be called after a step is written. */
  void wrote(QueueWork work, Step step) {
    canBeFound(step.after());
    returnsOnRollback(work, step.before());
  }

  /** To be called after an item is added. */
  void canBeFound(QueueItem item) {
    Long key = DerbyScan.keyOf(item);
    if (key != null) {
      floor(item.queue(), item.state()).lower(key);
    }
  }

  /** To be called after an item is changed or deleted: on rollback it stands there again. */
  void returnsOnRollback(QueueWork work, QueueItem before) {
    work.onCompletion(
        committed -> {
          if (!committed) {
            canBeFound(before);
          }
        });
  }

  private ReentrantLock mutex(String queue) {
    return mutexes.computeIfAbsent(queue, name -> new ReentrantLock());
  }

  /** Lets the next scans begin at the beginning. */
  void lookAgain() {
    floors.clear();
  }

  private ScanFloor floor(String queue, ItemState state) {
    return floors.computeIfAbsent(queue + '/' + state, key -> new ScanFloor());
  }
}
