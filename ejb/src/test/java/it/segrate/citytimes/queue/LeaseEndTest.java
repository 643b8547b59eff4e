package it.segrate.citytimes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A queue that leaves items with their owners, and tells who was not heard of. */
@BothDatabases
class LeaseEndTest {

  private static final Duration LEASE = Duration.ofMillis(50);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String name = "k" + UUID.randomUUID().toString().substring(0, 8);
  private final TestDatabase db;
  private final TestQueue queue;
  private final QueueService service;

  LeaseEndTest(TestDatabase db) {
    this.db = db;
    queue = TestQueue.over(db, keeping(name, LEASE));
    service = queue.service();
  }

  private static QueueType keeping(String queue, Duration lease) {
    List<QueueLane> lanes = List.of(new QueueLane("only", Duration.ZERO));
    return new QueueType(queue, lanes, lease, 3, OnLeaseEnd.KEEP);
  }

  @Test
  void silentOwnerIsToldOfAgainUntilSomebodyActs() {
    ClaimedItem item = claim();

    awaitTold(3);

    assertThat(queue.leases())
        .allSatisfy(
            told -> {
              assertThat(told.itemId()).isEqualTo(item.id());
              assertThat(told.owner()).isEqualTo("desk 3");
              assertThat(told.token()).isEqualTo(item.token());
            });
    service.complete(item.handle());
    assertNothingMoreIsTold();
  }

  @Test
  void ownerWhoComesBackIsNotToldOfAnyMore() {
    ClaimedItem item = claim();
    awaitTold(1);

    assertThat(service.extendLease(item.handle(), MINUTE)).isTrue();

    assertNothingMoreIsTold();
    service.complete(item.handle());
  }

  @Test
  void nobodyIsToldOfTwiceWithinALease() {
    String slow = name + "-slow";
    TestQueue unhurried = TestQueue.over(db, keeping(slow, MINUTE));
    unhurried.service().enqueue(NewItem.in(slow));
    unhurried.service().claim(ClaimRequest.from(slow).lease(Duration.ofMillis(1)));
    await()
        .until(
            () -> {
              unhurried.upkeep();
              return !unhurried.leases().isEmpty();
            });

    unhurried.upkeep();

    assertThat(unhurried.leases()).hasSize(1);
  }

  private ClaimedItem claim() {
    service.enqueue(NewItem.in(name).subject("test:1"));
    return service.claim(ClaimRequest.from(name).owner("desk 3")).get(0);
  }

  private void awaitTold(int times) {
    await()
        .until(
            () -> {
              queue.upkeep();
              return queue.leases().size() >= times;
            });
  }

  private void assertNothingMoreIsTold() {
    queue.upkeep();
    int told = queue.leases().size();
    await()
        .during(LEASE.multipliedBy(4))
        .until(
            () -> {
              queue.upkeep();
              return queue.leases().size() == told;
            });
  }
}
