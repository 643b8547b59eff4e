package it.segrate.citytimes.queue.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.Effects;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.Scale;
import it.segrate.citytimes.queue.TestQueue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database stops in the middle of the work, breaking every connection, and comes back. */
@Tag("stress")
class DatabaseRestartTest {

  private static final String QUEUE = "restarts";
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BETWEEN = 100;

  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final WakeUps wakeUps = new WakeUps();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor();
  private TestDatabase db;
  private TestQueue queue;
  private Effects effects;
  private QueueWorker worker;
  private volatile boolean over;

  @AfterEach
  void end() {
    over = true;
    worker.stop(PATIENCE);
    threads.close();
    upkeep.close();
    db.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everythingAcknowledgedIsDoneOnceThoughTheDatabaseWasAway(Dialect dialect) {
    open(dialect);
    threads.submit(this::keepEnqueueing);
    threads.submit(this::keepEnqueueing);
    upkeep.scheduleWithFixedDelay(this::keepUp, 0, 50, TimeUnit.MILLISECONDS);
    worker.start();

    for (int restart = 0; restart < Scale.of(1, 5); restart++) {
      awaitMore();
      db.restart();
    }
    awaitMore();
    over = true;

    await().atMost(PATIENCE).until(() -> effects.items().containsAll(acknowledged));
    assertThat(queue.service().status().get(0).dead()).isZero();
  }

  private void open(Dialect dialect) {
    db = TestDatabase.openDurable(dialect);
    List<QueueLane> lanes = List.of(new QueueLane("only", Duration.ZERO));
    queue = TestQueue.over(db, new QueueType(QUEUE, lanes, LEASE, 1_000, OnLeaseEnd.READY));
    queue.observe(wakeUps::onMove);
    effects = new Effects(db);
    WorkerSettings settings =
        WorkerSettings.of(QUEUE, "node-1")
            .concurrency(4)
            .lease(LEASE)
            .pauses(Duration.ofMillis(5), Duration.ofMillis(100))
            .backoff(Backoff.seconds(0));
    worker =
        new QueueWorker(
            queue.service(), settings, this::work, wakeUps, Thread.ofPlatform().factory());
  }

  private void work(ClaimedItem item) {
    db.inTransaction(
        em -> {
          effects.add(item.id(), item.subject());
          queue.service().complete(item.handle());
        });
  }

  private void awaitMore() {
    int before = acknowledged.size();
    await().atMost(PATIENCE).until(() -> acknowledged.size() > before + BETWEEN);
  }

  private void keepEnqueueing() {
    while (!over) {
      try {
        acknowledged.add(queue.service().enqueue(NewItem.in(QUEUE)));
      } catch (RuntimeException down) {
        // Whoever enqueues hears that it was not taken.
      }
    }
  }

  private void keepUp() {
    try {
      queue.upkeep();
    } catch (RuntimeException down) {
      // It comes again, as the server's does.
    }
  }
}
