package it.segrate.citytimes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.database.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock of the server is wrong by ten minutes; the queue goes by the database's alone. */
class QueueClockTest {

  private static final String QUEUE = "clock";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration INSTANT = Duration.ofMillis(1);

  private WrongClock clock;
  private TestQueue queue;
  private QueueService service;

  static Stream<Arguments> clocks() {
    return Stream.of(Dialect.values())
        .flatMap(dialect -> Stream.of(-10, 10).map(minutes -> Arguments.of(dialect, minutes)));
  }

  @AfterEach
  void drop() {
    clock.close();
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void delayedItemIsDueByTheDatabasesClock(Dialect dialect, int minutesAhead) {
    open(dialect, minutesAhead);
    long soon = service.enqueue(NewItem.in(QUEUE).delay(INSTANT));
    long later = service.enqueue(NewItem.in(QUEUE).delay(MINUTE));

    await().until(() -> claimed(soon));

    queue.upkeep();
    assertThat(service.claim(ClaimRequest.from(QUEUE))).isEmpty();
    assertThat(service.find(later).orElseThrow().state()).isEqualTo(ItemState.SCHEDULED);
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void leaseHoldsAndRunsOutByTheDatabasesClock(Dialect dialect, int minutesAhead) {
    open(dialect, minutesAhead);
    service.enqueueAll(List.of(NewItem.in(QUEUE), NewItem.in(QUEUE)));
    ClaimedItem kept = service.claim(ClaimRequest.from(QUEUE).lease(MINUTE)).get(0);
    ClaimedItem lost = service.claim(ClaimRequest.from(QUEUE).lease(INSTANT)).get(0);

    await()
        .until(
            () -> {
              queue.upkeep();
              return service.find(lost.id()).orElseThrow().state() == ItemState.READY;
            });

    assertThat(service.extendLease(kept.handle(), MINUTE)).isTrue();
    queue.upkeep();
    service.complete(kept.handle());
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void failedItemIsTriedAgainByTheDatabasesClock(Dialect dialect, int minutesAhead) {
    open(dialect, minutesAhead);
    long id = service.enqueue(NewItem.in(QUEUE));
    service.retry(service.claim(ClaimRequest.from(QUEUE)).get(0).handle(), INSTANT, "soon");
    await().until(() -> claimed(id));

    QueueItem item = service.find(id).orElseThrow();
    service.retry(new ItemHandle(id, item.token()), MINUTE, "later");

    queue.upkeep();
    assertThat(service.claim(ClaimRequest.from(QUEUE))).isEmpty();
  }

  private void open(Dialect dialect, int minutesAhead) {
    clock = new WrongClock(dialect, Duration.ofMinutes(minutesAhead));
    List<QueueLane> lanes = List.of(new QueueLane("only", Duration.ZERO));
    QueueType type = new QueueType(QUEUE, lanes, MINUTE, 100, OnLeaseEnd.READY);
    queue = TestQueue.over(clock.database(), type);
    service = queue.service();
  }

  private boolean claimed(long id) {
    return service.claim(ClaimRequest.from(QUEUE)).stream().anyMatch(item -> item.id() == id);
  }
}
