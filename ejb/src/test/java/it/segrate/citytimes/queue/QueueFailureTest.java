package it.segrate.citytimes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How queues like this one failed elsewhere, and that this one does not. */
@Tag("stress")
@BothDatabases
class QueueFailureTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int WORKERS = 8;

  private final String name = "f" + UUID.randomUUID().toString().substring(0, 8);
  private final TestDatabase db;
  private final TestQueue queue;
  private final QueueService service;

  QueueFailureTest(TestDatabase db) {
    this.db = db;
    List<QueueLane> lanes =
        List.of(new QueueLane("plain", Duration.ZERO), new QueueLane("fast", MINUTE));
    queue = TestQueue.over(db, new QueueType(name, lanes, MINUTE, 100, OnLeaseEnd.READY));
    service = queue.service();
  }

  @Test
  void claimsTakeNoMoreThanAskedForAndNoItemTwice() {
    int items = Scale.of(800, 40_000);
    enqueue(items);

    List<List<Long>> claimed =
        Crowd.run(
            WORKERS,
            worker ->
                () -> {
                  List<Long> mine = new ArrayList<>();
                  while (true) {
                    int max = ThreadLocalRandom.current().nextInt(1, 30);
                    List<ClaimedItem> some = service.claim(ClaimRequest.from(name).max(max));
                    assertThat(some).hasSizeLessThanOrEqualTo(max);
                    if (some.isEmpty()) {
                      return mine;
                    }
                    some.forEach(item -> mine.add(item.id()));
                  }
                });

    List<Long> all = claimed.stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(items).doesNotHaveDuplicates();
  }

  @Test
  void jobThatRunsTwiceAfterALostLeaseTakesEffectOnce() {
    Effects effects = new Effects(db);
    long id = service.enqueue(NewItem.in(name));
    ClaimedItem slow = service.claim(ClaimRequest.from(name).lease(Duration.ofMillis(1))).get(0);
    await()
        .until(
            () -> {
              queue.upkeep();
              return service.find(id).orElseThrow().state() == ItemState.READY;
            });
    ClaimedItem second = service.claim(ClaimRequest.from(name)).get(0);

    work(effects, second, "second");

    assertThatThrownBy(() -> work(effects, slow, "slow")).isInstanceOf(Refusal.class);
    assertThat(effects.items()).contains(id);
  }

  private void work(Effects effects, ClaimedItem item, String worker) {
    db.inTransaction(
        em -> {
          effects.add(item.id(), worker);
          service.complete(item.handle());
        });
  }

  @Test
  void rescuerIsNotStarvedByBusyWorkers() {
    int lost = Scale.of(50, 500);
    enqueue(lost);
    Set<Long> rescued =
        new HashSet<>(
            service.claim(ClaimRequest.from(name).max(lost).lease(Duration.ofMillis(1))).stream()
                .map(ClaimedItem::id)
                .toList());
    enqueue(200);
    AtomicBoolean over = new AtomicBoolean();

    Crowd.run(
        WORKERS + 1,
        member ->
            member == 0
                ? () -> {
                  await()
                      .atMost(Duration.ofMinutes(1))
                      .until(
                          () -> {
                            queue.upkeep();
                            return rescued.stream().noneMatch(id -> isOpen(id));
                          });
                  over.set(true);
                  return null;
                }
                : () -> {
                  while (!over.get()) {
                    List<ClaimedItem> some = service.claim(ClaimRequest.from(name).max(10));
                    service.completeAll(some.stream().map(ClaimedItem::handle).toList());
                    enqueue(some.size());
                  }
                  return null;
                });

    assertThat(rescued).noneMatch(this::isOpen);
  }

  private boolean isOpen(long id) {
    return !service.find(id).orElseThrow().state().isFinished();
  }

  @Test
  void lowLaneIsServedInItsTurnUnderNineFoldLoadOfTheOther() {
    int seconds = Scale.of(100, 3_000);
    Instant begin = Instant.now().minus(Duration.ofDays(1));
    for (int second = 0; second < seconds; second++) {
      Instant arrival = begin.plusSeconds(second);
      List<NewItem> items = new ArrayList<>();
      items.add(NewItem.in(name).lane("plain").waitingSince(arrival).subject("" + second));
      IntStream.range(0, 9)
          .mapToObj(i -> NewItem.in(name).lane("fast").waitingSince(arrival))
          .forEach(items::add);
      service.enqueueAll(items);
    }

    int before = 0;
    int plain = 0;
    while (true) {
      List<ClaimedItem> some = service.claim(ClaimRequest.from(name).max(100));
      if (some.isEmpty()) {
        break;
      }
      for (ClaimedItem item : some) {
        before++;
        if (item.lane().equals("plain")) {
          int second = Integer.parseInt(item.subject());
          int fastByThen = Math.min(seconds, second + 60 + 1) * 9;
          assertThat(before).as("place of %s", second).isLessThanOrEqualTo(fastByThen + second + 1);
          plain++;
        }
      }
    }
    assertThat(plain).isEqualTo(seconds);
  }

  @Test
  void manyScheduledItemsInFrontDoNotSlowTheReadyOnes() {
    int scheduled = Scale.of(10_000, 1_000_000);
    Instant old = Instant.now().minus(Duration.ofDays(30));
    for (int i = 0; i < scheduled; i += 1_000) {
      NewItem later = NewItem.in(name).waitingSince(old).delay(Duration.ofDays(1));
      service.enqueueAll(Collections.nCopies(1_000, later));
    }
    enqueue(100);

    long begin = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThat(service.claim(ClaimRequest.from(name))).hasSize(1);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);

    assertThat(taken).isLessThan(Duration.ofSeconds(20));
    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();
  }

  @Test
  void stormOfEverythingAtOnceLosesNothingAndEndsInNoDeadlock() {
    int rounds = Scale.of(60, 2_000);
    Effects effects = new Effects(db);
    List<Long> ids = Collections.synchronizedList(new ArrayList<>(enqueue(40)));

    Crowd.run(
        WORKERS,
        member ->
            () -> {
              Storm storm = new Storm(db, queue, name, effects, ids, member);
              for (int round = 0; round < rounds; round++) {
                storm.blow();
              }
              return null;
            });

    Set<Long> done = new HashSet<>();
    for (long id : ids) {
      if (service.find(id).orElseThrow().state() == ItemState.DONE) {
        done.add(id);
      }
    }
    Set<Long> effected = effects.items();
    effected.retainAll(new HashSet<>(ids));
    assertThat(effected).isEqualTo(done);
    assertThat(done).isNotEmpty();
  }

  private List<Long> enqueue(int items) {
    return service.enqueueAll(Collections.nCopies(items, NewItem.in(name)));
  }

  @BeforeEach
  void nothingIsLeftOver() {
    assertThat(service.status().get(0).ready()).isZero();
  }
}
