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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Embedded Derby, which cannot skip locked rows. Candidates are read without locks, those that a
 * running transaction has changed are stepped over, and the rest is updated, all under a mutex of
 * the queue. The mutex is left before the commit, so that commits share one write of the log: the
 * next claim already reads these rows as claimed.
 */
final class DerbyQueueSql implements QueueSql {

  private static final String NOW = Dialect.DERBY.now();
  private static final String DUPLICATE = "23505";

  private static final String INSERT =
      """
      INSERT INTO queue_item (id, queue, lane, state, rank_at, due_at, max_attempts, dedup_key,
        subject, enqueued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String DELETE = "DELETE FROM queue_item WHERE id = ? AND token = ?";

  private static final String KEEP =
      """
      INSERT INTO queue_history (id, queue, lane, state, rank_at, due_at, token, owner, attempts,
        max_attempts, dedup_key, subject, enqueued_at, last_error, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final RunningMoves running = new RunningMoves();
  private final Map<String, ReentrantLock> mutexes = new ConcurrentHashMap<>();

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
  public Optional<QueueItem> insert(QueueWork work, Arrival arrival) throws SQLException {
    long id = number(work.connection(), "VALUES NEXT VALUE FOR queue_item_id");
    begin(work, id);
    QueueItem item = arrival.at(id, now(work.connection()));
    try (PreparedStatement insert = work.connection().prepareStatement(INSERT)) {
      Rows.set(
          insert,
          id,
          item.queue(),
          item.lane(),
          item.state(),
          item.rank(),
          item.dueAt(),
          item.maxAttempts(),
          item.dedupKey(),
          item.subject(),
          item.enqueuedAt());
      insert.executeUpdate();
      return Optional.of(item);
    } catch (SQLException e) {
      if (DUPLICATE.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public List<QueueItem> claim(QueueWork work, Claim claim) throws SQLException {
    String lanes = String.join(", ", Collections.nCopies(claim.lanes().size(), "?"));
    String where = claim.lanes().isEmpty() ? "" : " AND lane IN (" + lanes + ")";
    return take(
        work,
        claim.queue(),
        scan("QUEUE_ITEM_READY", "state = 'READY'" + where, "rank_at, id"),
        claim.lanes(),
        claim.max(),
        claimStep(work, claim));
  }

  @Override
  public Optional<QueueItem> claimOne(QueueWork work, Claim claim, long id) throws SQLException {
    String one = "SELECT " + LIVE + " FROM queue_item WHERE queue = ? AND id = ?";
    return take(
            work,
            claim.queue(),
            one + " AND state = 'READY' WITH UR",
            List.of(id),
            1,
            claimStep(work, claim))
        .stream()
        .findFirst();
  }

  private static Function<QueueItem, Step> claimStep(QueueWork work, Claim claim)
      throws SQLException {
    Instant until = Instant.ofEpochMilli(now(work.connection())).plus(claim.lease());
    return item -> Step.claim(item, claim.owner(), until);
  }

  @Override
  public List<QueueItem> promote(QueueWork work, String queue) throws SQLException {
    return overdue(work, queue, "SCHEDULED", "due_at", "QUEUE_ITEM_DUE", Step::promote);
  }

  @Override
  public List<QueueItem> takeBack(QueueWork work, String queue) throws SQLException {
    return overdue(work, queue, "CLAIMED", "lease_until", "QUEUE_ITEM_LEASE", Step::takeBack);
  }

  @Override
  public List<QueueItem> endLease(QueueWork work, String queue) throws SQLException {
    Function<QueueItem, Step> end = item -> Step.lease(item, null);
    return overdue(work, queue, "CLAIMED", "lease_until", "QUEUE_ITEM_LEASE", end);
  }

  private List<QueueItem> overdue(
      QueueWork work,
      String queue,
      String state,
      String since,
      String index,
      Function<QueueItem, Step> step)
      throws SQLException {
    String where = "state = '" + state + "' AND " + since + " <= ?";
    long now = now(work.connection());
    return take(work, queue, scan(index, where, since), List.of(now), BATCH, step);
  }

  private static String scan(String index, String where, String order) {
    return "SELECT %s FROM queue_item --DERBY-PROPERTIES index=%s\n WHERE queue = ? AND %s ORDER BY %s WITH UR"
        .formatted(LIVE, index, where, order);
  }

  /** Moves the first rows of the scan that nobody else is moving. */
  private List<QueueItem> take(
      QueueWork work,
      String queue,
      String scan,
      List<?> parameters,
      int max,
      Function<QueueItem, Step> step)
      throws SQLException {
    ReentrantLock mutex = mutex(queue);
    mutex.lock();
    try {
      List<Step> steps = new ArrayList<>();
      for (QueueItem item : candidates(work.connection(), queue, scan, parameters, max)) {
        steps.add(step.apply(item));
      }
      return Steps.write(work.connection(), steps).stream().map(Step::after).toList();
    } finally {
      mutex.unlock();
    }
  }

  private List<QueueItem> candidates(
      Connection connection, String queue, String scan, List<?> parameters, int max)
      throws SQLException {
    List<QueueItem> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(scan)) {
      List<Object> values = new ArrayList<>(List.of(queue));
      values.addAll(parameters);
      Rows.set(select, values.toArray());
      try (ResultSet rows = select.executeQuery()) {
        while (found.size() < max && rows.next()) {
          if (!running.has(rows.getLong(1))) {
            found.add(Rows.item(rows));
          }
        }
      }
    }
    return found;
  }

  @Override
  public List<QueueItem> finish(QueueWork work, List<ItemHandle> handles, ItemState end)
      throws SQLException {
    List<QueueItem> finished = new ArrayList<>();
    List<ItemHandle> inOrder =
        handles.stream().sorted(Comparator.comparingLong(ItemHandle::id)).toList();
    for (ItemHandle handle : inOrder) {
      Optional<QueueItem> item = read(work.connection(), handle);
      if (item.isPresent() && delete(work, item.get())) {
        finished.add(item.get());
      }
    }
    keep(work.connection(), finished, end);
    return finished;
  }

  private static Optional<QueueItem> read(Connection connection, ItemHandle handle)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + LIVE + " FROM queue_item WHERE id = ? AND token = ?")) {
      Rows.set(select, handle.id(), handle.token());
      return Rows.items(select).stream().findFirst();
    }
  }

  private boolean delete(QueueWork work, QueueItem item) throws SQLException {
    touch(work, item);
    try (PreparedStatement delete = work.connection().prepareStatement(DELETE)) {
      Rows.set(delete, item.id(), item.token());
      return delete.executeUpdate() == 1;
    }
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
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void touch(QueueWork work, QueueItem item) {
    ReentrantLock mutex = mutex(item.queue());
    mutex.lock();
    try {
      begin(work, item.id());
    } finally {
      mutex.unlock();
    }
  }

  private void begin(QueueWork work, long itemId) {
    running.begin(itemId);
    work.onCompletion(() -> running.end(itemId));
  }

  private ReentrantLock mutex(String queue) {
    return mutexes.computeIfAbsent(queue, name -> new ReentrantLock());
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
}
