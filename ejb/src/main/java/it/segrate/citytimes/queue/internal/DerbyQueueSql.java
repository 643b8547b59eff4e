package it.segrate.citytimes.queue.internal;

import static it.segrate.citytimes.queue.internal.Rows.LIVE;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Embedded Derby, which cannot skip locked rows; {@link DerbyPicker} does it in its stead. */
final class DerbyQueueSql implements QueueSql {

  private static final String NOW = Dialect.DERBY.now();
  private static final String DUPLICATE = "23505";

  private static final String READ =
      "SELECT " + LIVE + " FROM queue_item WHERE id = ? AND token = ?";

  private static final String DELETE = "DELETE FROM queue_item WHERE id = ? AND token = ?";

  private static final String KEEP =
      """
      INSERT INTO queue_history (id, queue, lane, state, rank_at, due_at, token, owner, attempts,
        max_attempts, dedup_key, subject, enqueued_at, last_error, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final DerbyPicker picker = new DerbyPicker();

  @Override
  public boolean callsAreAtomic() {
    return false;
  }

  @Override
  public String now() {
    return NOW;
  }

  @Override
  public String withoutWaiting() {
    return " WITH UR";
  }

  @Override
  public String hasKey() {
    return "live_key = '=' || CAST(? AS VARCHAR(200))";
  }

  @Override
  public List<Optional<QueueItem>> insert(QueueWork work, List<Arrival> arrivals)
      throws SQLException {
    long now = now(work.connection());
    List<Optional<QueueItem>> added = new ArrayList<>();
    try (PreparedStatement insert = work.connection().prepareStatement(Arrival.INSERT)) {
      for (Arrival arrival : arrivals) {
        added.add(insert(work, insert, arrival.at(nextId(work), now)));
      }
    }
    return added;
  }

  private Optional<QueueItem> insert(QueueWork work, PreparedStatement insert, QueueItem item)
      throws SQLException {
    picker.touch(work, item.id());
    Arrival.bind(insert, item);
    try {
      insert.executeUpdate();
    } catch (SQLException e) {
      if (DUPLICATE.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
    picker.canBeFound(item);
    return Optional.of(item);
  }

  private static long nextId(QueueWork work) throws SQLException {
    return number(work.connection(), "VALUES NEXT VALUE FOR queue_item_id");
  }

  @Override
  public List<QueueItem> claim(QueueWork work, Claim claim) throws SQLException {
    DerbyScan ready = new DerbyScan(claim.queue(), ItemState.READY, claim.lanes(), Long.MAX_VALUE);
    Instant until = Instant.ofEpochMilli(now(work.connection())).plus(claim.lease());
    return picker.take(work, ready, claim.max(), item -> Step.claim(item, claim.owner(), until));
  }

  @Override
  public Optional<QueueItem> claimOne(QueueWork work, Claim claim, long id) throws SQLException {
    Instant until = Instant.ofEpochMilli(now(work.connection())).plus(claim.lease());
    return picker.takeOne(work, claim.queue(), id, item -> Step.claim(item, claim.owner(), until));
  }

  @Override
  public List<QueueItem> promote(QueueWork work, String queue) throws SQLException {
    return overdue(work, queue, ItemState.SCHEDULED, Step::promote);
  }

  @Override
  public List<QueueItem> takeBack(QueueWork work, String queue) throws SQLException {
    return overdue(work, queue, ItemState.CLAIMED, Step::takeBack);
  }

  @Override
  public List<QueueItem> beginAnotherLease(QueueWork work, String queue, Duration lease)
      throws SQLException {
    Instant until = Instant.ofEpochMilli(now(work.connection())).plus(lease);
    return overdue(work, queue, ItemState.CLAIMED, item -> Step.lease(item, until));
  }

  private List<QueueItem> overdue(
      QueueWork work, String queue, ItemState state, Function<QueueItem, Step> step)
      throws SQLException {
    DerbyScan scan = new DerbyScan(queue, state, List.of(), now(work.connection()));
    return picker.take(work, scan, BATCH, step);
  }

  @Override
  public boolean write(QueueWork work, Step step) throws SQLException {
    picker.touch(work, step.before().id());
    List<Step> taken = Steps.write(work.connection(), List.of(step));
    taken.forEach(one -> picker.wrote(work, one));
    return !taken.isEmpty();
  }

  @Override
  public List<QueueItem> finish(QueueWork work, List<ItemHandle> handles, ItemState end)
      throws SQLException {
    List<ItemHandle> inOrder =
        handles.stream().sorted(Comparator.comparingLong(ItemHandle::id)).toList();
    List<QueueItem> gone = delete(work, read(work.connection(), inOrder));
    gone.forEach(item -> picker.returnsOnRollback(work, item));
    keep(work.connection(), gone, end);
    return gone;
  }

  private static List<QueueItem> read(Connection connection, List<ItemHandle> handles)
      throws SQLException {
    List<QueueItem> items = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      for (ItemHandle handle : handles) {
        Rows.set(select, handle.id(), handle.token());
        items.addAll(Rows.items(select));
      }
    }
    return items;
  }

  private List<QueueItem> delete(QueueWork work, List<QueueItem> items) throws SQLException {
    List<QueueItem> gone = new ArrayList<>();
    try (PreparedStatement delete = work.connection().prepareStatement(DELETE)) {
      for (QueueItem item : items) {
        picker.touch(work, item.id());
        Rows.set(delete, item.id(), item.token());
        if (delete.executeUpdate() == 1) {
          gone.add(item);
        }
      }
    }
    return gone;
  }

  private static void keep(Connection connection, List<QueueItem> items, ItemState end)
      throws SQLException {
    long now = now(connection);
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (QueueItem item : items) {
        Rows.set(
            insert,
            item.id(),
            item.queue(),
            item.lane(),
            end,
            item.rank(),
            item.dueAt(),
            item.token(),
            item.owner(),
            item.attempts(),
            item.maxAttempts(),
            item.dedupKey(),
            item.subject(),
            item.enqueuedAt(),
            item.lastError(),
            now);
        insert.executeUpdate();
      }
    }
  }

  private static long now(Connection connection) throws SQLException {
    return number(connection, "VALUES " + NOW);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void lookAgain() {
    picker.lookAgain();
  }
}
