package it.segrate.citytimes.queue;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One member of a crowd that does everything to the same few items. A refusal is a fair answer. */
final class Storm {

  private final TestDatabase db;
  private final TestQueue queue;
  private final QueueService service;
  private final String name;
  private final Effects effects;
  private final List<Long> ids;
  private final Random random;
  private final String owner;

  Storm(
      TestDatabase db, TestQueue queue, String name, Effects effects, List<Long> ids, int member) {
    this.db = db;
    this.queue = queue;
    this.service = queue.service();
    this.name = name;
    this.effects = effects;
    this.ids = ids;
    this.random = new Random(member);
    this.owner = "member-" + member;
  }

  void blow() {
    try {
      switch (random.nextInt(8)) {
        case 0 -> service.cancel(anyId());
        case 1 -> queue.upkeep();
        case 2 -> claim().forEach(item -> service.retry(item.handle(), Duration.ZERO, "again"));
        case 3 -> claim().forEach(item -> service.extendLease(item.handle(), Duration.ofMillis(5)));
        case 4 ->
            service
                .claimOne(name, anyId(), owner, Duration.ofSeconds(5))
                .ifPresent(item -> service.release(item.handle()));
        case 5 -> ids.addAll(service.enqueueAll(Collections.nCopies(3, NewItem.in(name))));
        default -> completeInAnyOrder(claim());
      }
    } catch (Refusal fair) {
      // Somebody else was faster.
    }
  }

  private void completeInAnyOrder(List<ClaimedItem> claimed) {
    List<ClaimedItem> items = new ArrayList<>(claimed);
    Collections.shuffle(items, random);
    db.inTransaction(
        em -> {
          items.forEach(item -> effects.add(item.id(), owner));
          int done = service.completeAll(items.stream().map(ClaimedItem::handle).toList());
          if (done < items.size()) {
            throw Refusal.conflict("queue.refusal.stale");
          }
        });
  }

  private List<ClaimedItem> claim() {
    Duration lease = Duration.ofMillis(random.nextInt(1, 200));
    return service.claim(
        ClaimRequest.from(name).max(random.nextInt(1, 10)).owner(owner).lease(lease));
  }

  private long anyId() {
    synchronized (ids) {
      return ids.get(random.nextInt(ids.size()));
    }
  }
}
