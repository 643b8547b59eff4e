package it.segrate.citytimes.queue.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class QueueWorkerTest {

  private final String name = "w" + UUID.randomUUID().toString().substring(0, 8);
  private final WorkerSettings settings =
      WorkerSettings.of(name, "node-1").backoff(Backoff.seconds(0));
  private final WakeUps wakeUps = new WakeUps();
  private final List<QueueWorker> workers = new ArrayList<>();
  private final TestDatabase db;
  private TestQueue queue;

  QueueWorkerTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void declareQueue() {
    List<QueueLane> lanes = List.of(new QueueLane("only", Duration.ZERO));
    QueueType type = new QueueType(name, lanes, Duration.ofMinutes(1), 3, OnLeaseEnd.READY);
    queue = TestQueue.over(db, type);
    queue.observe(wakeUps::onMove);
  }

  @AfterEach
  void stopWorkers() {
    workers.forEach(worker -> assertThat(worker.stop(Duration.ofSeconds(20))).isTrue());
  }

  @Test
  void itemIsHandledAsItComes() {
    start(settings, this::complete);

    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> stateOf(id) == ItemState.DONE);
  }

  @Test
  void failingItemIsRetriedAndThenDead() {
    start(
        settings,
        item -> {
          throw new IllegalStateException("no luck at " + item.attempts());
        });

    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> stateOf(id) == ItemState.DEAD);
    QueueItem dead = queue.service().find(id).orElseThrow();
    assertThat(dead.attempts()).isEqualTo(3);
    assertThat(dead.lastError()).endsWith("no luck at 3");
  }

  @Test
  void nothingIsClaimedThatCannotBeginAtOnce() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    start(
        settings.concurrency(2),
        item -> {
          begun.incrementAndGet();
          finish.await(20, TimeUnit.SECONDS);
          complete(item);
        });

    for (int i = 0; i < 5; i++) {
      queue.service().enqueue(NewItem.in(name));
    }

    await().until(() -> begun.get() == 2);
    assertThat(queue.service().status().get(0).claimed()).isEqualTo(2);
    assertThat(queue.service().status().get(0).ready()).isEqualTo(3);
    finish.countDown();
    await().until(() -> queue.service().status().get(0).doneLastHour() == 5);
  }

  @Test
  void leaseIsExtendedWhileTheHandlerRuns() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    start(
        settings.lease(Duration.ofSeconds(1)),
        item -> {
          finish.await(20, TimeUnit.SECONDS);
          complete(item);
        });
    long id = queue.service().enqueue(NewItem.in(name));
    await().until(() -> stateOf(id) == ItemState.CLAIMED);
    Instant first = queue.service().find(id).orElseThrow().leaseUntil();

    await()
        .until(
            () -> {
              queue.upkeep();
              Instant now = queue.service().find(id).orElseThrow().leaseUntil();
              return now.isAfter(first.plus(Duration.ofSeconds(1)));
            });
    finish.countDown();

    await().until(() -> stateOf(id) == ItemState.DONE);
    assertThat(queue.service().find(id).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void stoppingWaitsForTheWorkUnderWayAndClaimsNothingMore() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    QueueWorker worker =
        start(
            settings,
            item -> {
              begun.countDown();
              finish.await(20, TimeUnit.SECONDS);
              complete(item);
            });
    long first = queue.service().enqueue(NewItem.in(name));
    long second = queue.service().enqueue(NewItem.in(name));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(worker.stop(Duration.ofMillis(1))).isFalse();
    finish.countDown();

    assertThat(worker.stop(Duration.ofSeconds(20))).isTrue();
    workers.clear();
    assertThat(stateOf(first)).isEqualTo(ItemState.DONE);
    assertThat(stateOf(second)).isEqualTo(ItemState.READY);
  }

  @Test
  void nothingIsClaimedWhileWhatTheWorkNeedsIsAway() {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean there = new AtomicBoolean();
    start(
        settings
            .pauses(Duration.ofMillis(5), Duration.ofMillis(20))
            .onlyWhile(
                () -> {
                  asked.incrementAndGet();
                  return there.get();
                }),
        this::complete);
    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> asked.get() > 5);
    assertThat(stateOf(id)).isEqualTo(ItemState.READY);
    there.set(true);

    await().until(() -> stateOf(id) == ItemState.DONE);
    assertThat(queue.service().find(id).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void databaseThatFailsForAWhileIsAskedAgain() {
    AtomicInteger failures = new AtomicInteger(3);
    QueueService flaky =
        new QueueService(queue.database(), queue.types()) {
          @Override
          public List<ClaimedItem> claim(ClaimRequest request) {
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("the database is down");
            }
            return super.claim(request);
          }
        };
    start(flaky, settings.pauses(Duration.ofMillis(5), Duration.ofMillis(20)), this::complete);

    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> stateOf(id) == ItemState.DONE);
  }

  @Test
  void interruptedWorkerGoesOn() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    QueueWorker worker =
        new QueueWorker(
            queue.service(),
            settings.lease(Duration.ofSeconds(1)),
            this::complete,
            wakeUps,
            task -> {
              Thread thread = new Thread(task);
              threads.add(thread);
              return thread;
            });
    workers.add(worker);
    worker.start();
    await().until(() -> wakeUps.idle(name) == 1);

    List<Thread> keepers = List.copyOf(threads);
    keepers.forEach(Thread::interrupt);
    await().until(() -> keepers.stream().noneMatch(Thread::isInterrupted));
    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> stateOf(id) == ItemState.DONE);
    assertThat(keepers).hasSize(2).allMatch(Thread::isAlive);
  }

  @Test
  void oneInsertDoesNotWakeFiveHundredIdleWorkers() {
    AtomicInteger claims = new AtomicInteger();
    QueueService counting =
        new QueueService(queue.database(), queue.types()) {
          @Override
          public List<ClaimedItem> claim(ClaimRequest request) {
            claims.incrementAndGet();
            return super.claim(request);
          }
        };
    WorkerSettings lazy = settings.pauses(Duration.ofMinutes(5), Duration.ofMinutes(5));
    IntStream.range(0, 500).forEach(i -> start(counting, lazy, this::complete));
    await().until(() -> wakeUps.idle(name) == 500 && claims.get() == 500);
    claims.set(0);

    long id = queue.service().enqueue(NewItem.in(name));

    await().until(() -> stateOf(id) == ItemState.DONE && wakeUps.idle(name) == 500);
    assertThat(claims).hasValueLessThanOrEqualTo(2);
  }

  private QueueWorker start(WorkerSettings how, ItemHandler handler) {
    return start(queue.service(), how, handler);
  }

  private QueueWorker start(QueueService service, WorkerSettings how, ItemHandler handler) {
    QueueWorker worker =
        new QueueWorker(service, how, handler, wakeUps, Thread.ofVirtual().factory());
    workers.add(worker);
    worker.start();
    return worker;
  }

  private void complete(ClaimedItem item) {
    queue.service().complete(item.handle());
  }

  private ItemState stateOf(long id) {
    return queue.service().find(id).orElseThrow().state();
  }
}
