package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Moves chosen items on, in the caller's transaction. */
public final class Moves {

  private static final String DUPLICATE = "23505";
  private static final int ATTEMPTS = 10;

  private final QueueDatabase database;

  public Moves(QueueDatabase database) {
    this.database = database;
  }

  /** A move whose new state is read off the old one and the database's clock. */
  @FunctionalInterface
  private interface Move {
    Step of(QueueItem item, QueueWork work) throws SQLException;
  }

  /** Finishes claimed items whose token still holds; gives how many those were. */
  public int complete(Collection<ItemHandle> handles) {
    List<ItemHandle> all = List.copyOf(handles);
    if (all.size() <= QueueSql.BATCH) {
      return database.joiningWithOneCall(work -> complete(work, all));
    }
    return database.joining(
        work -> {
          int done = 0;
          for (int from = 0; from < all.size(); from += QueueSql.BATCH) {
            done += complete(work, all.subList(from, Math.min(all.size(), from + QueueSql.BATCH)));
          }
          return done;
        });
  }

  private int complete(QueueWork work, List<ItemHandle> handles) throws SQLException {
    List<QueueItem> finished = database.sql().finish(work, handles, ItemState.DONE);
    finished.forEach(item -> work.moved(item, ItemState.CLAIMED, ItemState.DONE));
    return finished.size();
  }

  public void release(ItemHandle handle) {
    byHolder(handle, (item, work) -> Step.release(item));
  }

  public void retry(ItemHandle handle, Duration delay, String error) {
    byHolder(handle, (item, work) -> Step.retry(item, now(work), delay, error));
  }

  public void bury(ItemHandle handle, String error) {
    byHolder(handle, (item, work) -> Step.bury(item, error));
  }

  public void hold(ItemHandle handle) {
    byHolder(handle, (item, work) -> Step.hold(item));
  }

  /** False if the token does not hold any more. */
  public boolean extendLease(ItemHandle handle, Duration lease) {
    return database.joining(
        work -> {
          Optional<QueueItem> item = held(work, handle);
          return item.isPresent() && write(work, Step.lease(item.get(), now(work).plus(lease)));
        });
  }

  public void resume(long itemId) {
    byId(itemId, ItemState.HELD, Step::resume);
  }

  public void revive(long itemId) {
    byId(itemId, ItemState.DEAD, Step::revive);
  }

  /** Cancels an item that is not finished. */
  public void cancel(long itemId) {
    database.joining(
        work -> {
          for (int i = 0; i < ATTEMPTS; i++) {
            if (cancel(work, unfinished(work, itemId))) {
              return null;
            }
          }
          throw stale();
        });
  }

  /** Cancels every unfinished item about the subject; tells whether there was any. */
  public boolean cancelSubject(String queue, String subject) {
    return database.joining(
        work -> {
          boolean any = false;
          for (QueueItem item : QueueReader.about(work, queue, subject)) {
            any |= cancel(work, item);
          }
          return any;
        });
  }

  private boolean cancel(QueueWork work, QueueItem item) throws SQLException {
    ItemHandle handle = new ItemHandle(item.id(), item.token());
    List<QueueItem> gone = database.sql().finish(work, List.of(handle), ItemState.CANCELLED);
    gone.forEach(one -> work.moved(one, one.state(), ItemState.CANCELLED));
    return !gone.isEmpty();
  }

  private void byHolder(ItemHandle handle, Move move) {
    database.joining(
        work -> {
          Optional<QueueItem> item = held(work, handle);
          if (item.isEmpty() || !write(work, move.of(item.get(), work))) {
            throw stale();
          }
          return null;
        });
  }

  private void byId(long itemId, ItemState from, Function<QueueItem, Step> move) {
    database.joining(
        work -> {
          for (int i = 0; i < ATTEMPTS; i++) {
            QueueItem item = unfinished(work, itemId);
            if (item.state() != from) {
              throw Refusal.conflict("queue.refusal.state", itemId, item.state());
            }
            if (write(work, move.apply(item))) {
              return null;
            }
          }
          throw stale();
        });
  }

  private static Optional<QueueItem> held(QueueWork work, ItemHandle handle) throws SQLException {
    return QueueReader.unfinished(work, handle.id()).filter(item -> item.token() == handle.token());
  }

  private static QueueItem unfinished(QueueWork work, long itemId) throws SQLException {
    Optional<QueueItem> item = QueueReader.unfinished(work, itemId);
    if (item.isEmpty()) {
      throw QueueReader.isFinished(work, itemId)
          ? Refusal.conflict("queue.refusal.finished", itemId)
          : Refusal.notFound("queue.refusal.unknown", itemId);
    }
    return item.get();
  }

  private boolean write(QueueWork work, Step step) throws SQLException {
    try {
      if (!database.sql().write(work, step)) {
        return false;
      }
    } catch (SQLException e) {
      if (DUPLICATE.equals(e.getSQLState())) {
        throw Refusal.conflict("queue.refusal.duplicate", step.before().id());
      }
      throw e;
    }
    if (step.before().state() != step.after().state()) {
      work.moved(step.after(), step.before().state(), step.after().state());
    }
    return true;
  }

  private Instant now(QueueWork work) throws SQLException {
    return database.now(work);
  }

  private static Refusal stale() {
    return Refusal.conflict("queue.refusal.stale");
  }
}
