package it.segrate.citytimes.queue;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.internal.QueueDatabase;
import it.segrate.citytimes.queue.internal.QueueSignals;
import it.segrate.citytimes.queue.internal.QueueTransactions;
import it.segrate.citytimes.queue.internal.Upkeep;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The queue service over a test's database, in its transactions: what joins the caller's
 * transaction joins that of {@link TestDatabase#inTransaction}, or commits by itself outside of
 * one.
 */
public final class TestQueue implements QueueTransactions, QueueSignals {

  private final TestDatabase database;
  private final QueueTypes types;
  private final QueueDatabase queueDatabase;
  private final QueueService service;
  private final List<QueueItemMoved> moves = new CopyOnWriteArrayList<>();
  private final List<LeaseRanOut> leases = new CopyOnWriteArrayList<>();
  private final List<Consumer<QueueItemMoved>> observers = new CopyOnWriteArrayList<>();

  private TestQueue(TestDatabase database, List<QueueType> types) {
    this.database = database;
    this.types = new QueueTypes(types);
    this.queueDatabase = new QueueDatabase(database.dataSource(), this, this);
    this.service = new QueueService(queueDatabase, this.types);
  }

  /** A service that knows these queues. */
  public static TestQueue over(TestDatabase database, QueueType... types) {
    return new TestQueue(database, List.of(types));
  }

  /** The kernel below the service. */
  public QueueDatabase database() {
    return queueDatabase;
  }

  /** The queues it knows. */
  public QueueTypes types() {
    return types;
  }

  public QueueService service() {
    return service;
  }

  /** Does what time has made due in every queue, as the server does all the time. */
  public void upkeep() {
    queueDatabase.lookAgain();
    types.all().forEach(new Upkeep(queueDatabase)::run);
  }

  /** An item as the timer claims it, though by the real clock its day is far. */
  public ClaimedItem claimEarly(String name, long item) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE queue_item SET due_at = 0 WHERE id = ?")
                .setParameter(1, item)
                .executeUpdate());
    upkeep();
    return service.claimOne(name, item, "test", null).orElseThrow();
  }

  /** Committed moves so far, in order. */
  public List<QueueItemMoved> moves() {
    return moves;
  }

  /** Leases that ran out and left the item with its owner. */
  public List<LeaseRanOut> leases() {
    return leases;
  }

  /** Has every committed move told, as CDI would. */
  public void observe(Consumer<QueueItemMoved> observer) {
    observers.add(observer);
  }

  @Override
  public boolean isActive() {
    return database.isInTransaction();
  }

  @Override
  public <T> T outside(Supplier<T> work) {
    return database.outside(work);
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    return database.alone(work);
  }

  @Override
  public void afterCompletion(Consumer<Boolean> act) {
    database.afterCompletion(act);
  }

  @Override
  public void moved(List<QueueItemMoved> moved) {
    moves.addAll(moved);
    observers.forEach(moved::forEach);
  }

  @Override
  public void leaseRanOut(List<LeaseRanOut> ranOut) {
    leases.addAll(ranOut);
  }
}
