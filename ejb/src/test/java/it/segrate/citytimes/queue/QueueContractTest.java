package it.segrate.citytimes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every user of the queue may rely on, on both databases. */
@BothDatabases
class QueueContractTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration INSTANT = Duration.ofMillis(1);

  private final String name = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final TestDatabase db;
  private TestQueue queue;
  private QueueService service;

  QueueContractTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void declareQueue() {
    List<QueueLane> lanes =
        List.of(new QueueLane("plain", Duration.ZERO), new QueueLane("fast", MINUTE));
    queue = TestQueue.over(db, new QueueType(name, lanes, MINUTE, 3, OnLeaseEnd.READY));
    service = queue.service();
  }

  @Test
  void itemIsEnqueuedClaimedAndCompleted() {
    long id = service.enqueue(NewItem.in(name).subject("test:1"));

    ClaimedItem item = claimOne();
    assertThat(item.id()).isEqualTo(id);
    assertThat(item.subject()).isEqualTo("test:1");
    assertThat(item.attempts()).isEqualTo(1);
    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();

    service.complete(item.handle());

    QueueItem done = service.find(id).orElseThrow();
    assertThat(done.state()).isEqualTo(ItemState.DONE);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(service.findLive(name, "test:1")).isEmpty();
    assertThat(queue.moves())
        .extracting(QueueItemMoved::to)
        .containsExactly(ItemState.READY, ItemState.CLAIMED, ItemState.DONE);
  }

  @Test
  void itemsComeInTheOrderOfArrival() {
    List<Long> ids = service.enqueueAll(List.of(item("a"), item("b"), item("c")));

    assertThat(service.claim(ClaimRequest.from(name).max(2)))
        .extracting(ClaimedItem::id)
        .containsExactly(ids.get(0), ids.get(1));
    assertThat(claimOne().id()).isEqualTo(ids.get(2));
  }

  @Test
  void headStartOfALaneGoesFirst() {
    service.enqueue(item("plain"));
    long fast = service.enqueue(item("fast").lane("fast"));

    assertThat(claimOne().id()).isEqualTo(fast);
  }

  @Test
  void headStartIsNoMoreThanTimeSoNothingStarves() {
    long old =
        service.enqueue(item("old").waitingSince(Instant.now().minus(MINUTE.multipliedBy(2))));
    service.enqueue(item("fast").lane("fast"));

    assertThat(claimOne().id()).isEqualTo(old);
  }

  @Test
  void claimCanAskForALane() {
    service.enqueue(item("fast").lane("fast"));
    long plain = service.enqueue(item("plain"));

    assertThat(service.claim(ClaimRequest.from(name).lanes("plain").max(10)))
        .extracting(ClaimedItem::id)
        .containsExactly(plain);
  }

  @Test
  void chosenItemCanBeClaimedOnce() {
    service.enqueue(item("first"));
    long chosen = service.enqueue(item("second"));

    assertThat(service.claimOne(name, chosen, "desk 3", null)).isPresent();
    assertThat(service.claimOne(name, chosen, "desk 4", null)).isEmpty();
    assertThat(service.find(chosen).orElseThrow().owner()).isEqualTo("desk 3");
  }

  @Test
  void liveDedupKeyKeepsASecondItemOut() {
    long first = service.enqueue(item("a").dedupKey("once"));
    assertThat(service.enqueue(item("b").dedupKey("once"))).isEqualTo(first);

    service.complete(claimOne().handle());

    assertThat(service.enqueue(item("c").dedupKey("once"))).isNotEqualTo(first);
  }

  @Test
  void enqueueAndCompleteShareTheFateOfTheCallersTransaction() {
    long kept = service.enqueue(item("kept"));
    ClaimedItem claimed = claimOne();
    queue.moves().clear();

    assertThatThrownBy(
            () ->
                db.inTransaction(
                    em -> {
                      service.enqueue(item("lost"));
                      service.complete(claimed.handle());
                      throw new IllegalStateException("the business act fails");
                    }))
        .hasMessage("the business act fails");

    assertThat(service.find(kept).orElseThrow().state()).isEqualTo(ItemState.CLAIMED);
    assertThat(service.findLive(name, "lost")).isEmpty();
    assertThat(queue.moves()).isEmpty();
    service.complete(claimed.handle());
  }

  @Test
  void itemOfAnOpenTransactionIsSteppedOverWithoutWaiting() {
    db.inTransaction(
        em -> {
          service.enqueue(item("not yet"));
          assertThat(service.claim(ClaimRequest.from(name))).isEmpty();
          assertThat(service.findLive(name, "not yet")).isPresent();
        });

    assertThat(claimOne().subject()).isEqualTo("not yet");
  }

  @Test
  void staleTokenMovesNothingAndIsRefused() {
    long id = service.enqueue(item("a"));
    ItemHandle first = claimOne().handle();
    service.release(first);
    ItemHandle second = claimOne().handle();

    for (Runnable move :
        List.<Runnable>of(
            () -> service.complete(first),
            () -> service.release(first),
            () -> service.retry(first, MINUTE, "x"),
            () -> service.bury(first, "x"),
            () -> service.hold(first))) {
      assertThatThrownBy(move::run)
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.key()).isEqualTo("queue.refusal.stale"));
    }
    assertThat(service.extendLease(first, MINUTE)).isFalse();
    assertThat(service.completeAll(List.of(first))).isZero();
    assertThat(service.find(id).orElseThrow().state()).isEqualTo(ItemState.CLAIMED);
    assertThat(service.completeAll(List.of(first, second))).isEqualTo(1);
  }

  @Test
  void releasedItemIsBackAtItsPlaceAndTheAttemptDoesNotCount() {
    long id = service.enqueue(item("a"));
    service.enqueue(item("b"));
    service.release(claimOne().handle());

    ClaimedItem again = claimOne();

    assertThat(again.id()).isEqualTo(id);
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  void failingItemIsRetriedUntilItsAttemptsAreUsedUp() {
    long id = service.enqueue(item("a").dedupKey("k"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(claimOne().attempts()).isEqualTo(attempt);
      service.retry(handleOf(id), Duration.ZERO, "failed " + attempt);
    }

    QueueItem dead = service.find(id).orElseThrow();
    assertThat(dead.state()).isEqualTo(ItemState.DEAD);
    assertThat(dead.lastError()).isEqualTo("failed 3");
    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();

    service.revive(id);
    assertThat(claimOne().attempts()).isEqualTo(1);
  }

  @Test
  void deadItemCannotBeRevivedWhileAnotherHasItsKey() {
    long id = service.enqueue(item("a").dedupKey("k"));
    service.bury(claimOne().handle(), "broken");
    service.enqueue(item("b").dedupKey("k"));

    assertRefused(() -> service.revive(id), "queue.refusal.duplicate");
  }

  @Test
  void delayedItemIsScheduledAndNotYetClaimable() {
    long id = service.enqueue(item("later").delay(MINUTE));

    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();
    assertThat(service.find(id).orElseThrow().state()).isEqualTo(ItemState.SCHEDULED);
  }

  @Test
  void delayedItemIsClaimableWhenItsTimeHasCome() {
    long id = service.enqueue(item("soon").delay(INSTANT));

    await().until(() -> !service.claim(ClaimRequest.from(name)).isEmpty());

    assertThat(service.find(id).orElseThrow().state()).isEqualTo(ItemState.CLAIMED);
  }

  @Test
  void upkeepMakesDueItemsReadyWhileOthersAreBeingClaimed() {
    long id = service.enqueue(item("soon").delay(INSTANT));

    await()
        .until(
            () -> {
              queue.upkeep();
              return service.find(id).orElseThrow().state() == ItemState.READY;
            });
  }

  @Test
  void heldItemIsClaimableOnlyWhenResumed() {
    long id = service.enqueue(item("a"));
    service.hold(claimOne().handle());
    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();

    service.resume(id);

    assertThat(claimOne().id()).isEqualTo(id);
    assertRefused(() -> service.resume(id), "queue.refusal.state");
  }

  @Test
  void cancelledItemIsGoneEvenForItsHolder() {
    long id = service.enqueue(item("a"));
    ClaimedItem claimed = claimOne();

    service.cancel(id);

    assertRefused(() -> service.complete(claimed.handle()), "queue.refusal.stale");
    assertRefused(() -> service.cancel(id), "queue.refusal.finished");
    assertThat(service.find(id).orElseThrow().state()).isEqualTo(ItemState.CANCELLED);
  }

  @Test
  void unknownItemIsRefused() {
    assertRefused(() -> service.cancel(-1), "queue.refusal.unknown");
    assertThat(service.find(-1)).isEmpty();
  }

  @Test
  void subjectCanBeCalledOff() {
    service.enqueue(item("case"));

    assertThat(service.cancelSubject(name, "case")).isTrue();
    assertThat(service.cancelSubject(name, "case")).isFalse();
    assertThat(service.claim(ClaimRequest.from(name))).isEmpty();
  }

  @Test
  void itemOfALostHolderGoesBackToTheQueue() {
    long id = service.enqueue(item("a"));
    ClaimedItem lost = service.claim(ClaimRequest.from(name).lease(INSTANT)).get(0);

    await()
        .until(
            () -> {
              queue.upkeep();
              return service.find(id).orElseThrow().state() == ItemState.READY;
            });

    ClaimedItem again = claimOne();
    assertThat(again.id()).isEqualTo(id);
    assertThat(again.attempts()).isEqualTo(2);
    assertRefused(() -> service.complete(lost.handle()), "queue.refusal.stale");
  }

  @Test
  void extendedLeaseKeepsTheItem() {
    service.enqueue(item("a"));
    ClaimedItem claimed = service.claim(ClaimRequest.from(name).lease(INSTANT)).get(0);

    assertThat(service.extendLease(claimed.handle(), MINUTE)).isTrue();
    queue.upkeep();

    service.complete(claimed.handle());
  }

  @Test
  void listShowsItemsInClaimOrderAndFinishedOnesLast() {
    service.enqueueAll(List.of(item("a"), item("b"), item("c")));
    service.complete(claimOne().handle());

    assertThat(service.list(name, Set.of(ItemState.DONE, ItemState.READY), 10))
        .extracting(QueueItem::subject)
        .containsExactly("b", "c", "a");
    assertThat(service.list(name, Set.of(ItemState.READY), 1)).hasSize(1);
  }

  @Test
  void statusCountsEveryState() {
    service.enqueueAll(List.of(item("a"), item("b"), item("c"), item("d").delay(MINUTE)));
    service.complete(claimOne().handle());
    service.bury(claimOne().handle(), "broken");

    assertThat(service.status())
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.queue()).isEqualTo(name);
              assertThat(status.ready()).isEqualTo(1);
              assertThat(status.scheduled()).isEqualTo(1);
              assertThat(status.dead()).isEqualTo(1);
              assertThat(status.doneLastHour()).isEqualTo(1);
              assertThat(status.oldestReady()).isNotNull();
            });
  }

  private NewItem item(String subject) {
    return NewItem.in(name).subject(subject);
  }

  private ClaimedItem claimOne() {
    List<ClaimedItem> claimed = service.claim(ClaimRequest.from(name));
    assertThat(claimed).hasSize(1);
    return claimed.get(0);
  }

  private ItemHandle handleOf(long id) {
    return new ItemHandle(id, service.find(id).orElseThrow().token());
  }

  private static void assertRefused(Runnable act, String key) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
