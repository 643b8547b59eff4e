package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims, each in a short transaction of its own. */
public final class Claims {

  private final QueueDatabase database;
  private final QueueTypes types;

  public Claims(QueueDatabase database, QueueTypes types) {
    this.database = database;
    this.types = types;
  }

  /**
   * The first ready items in the order of their rank. Only when they are fewer than asked for does
   * it look for scheduled ones whose time has come; the {@link Upkeep} does so all the time.
   */
  public List<ClaimedItem> claim(ClaimRequest request) {
    Duration lease = lease(request.queue(), request.lease());
    request.lanes().forEach(types.get(request.queue())::lane);
    List<ClaimedItem> items = new ArrayList<>(claimReady(request, request.max(), lease));
    int missing = request.max() - items.size();
    if (missing > 0) {
      try {
        items.addAll(claimDue(request, missing, lease));
      } catch (RuntimeException e) {
        // What is claimed is claimed, and its claimer must hear of it; the rest can wait.
        if (items.isEmpty()) {
          throw e;
        }
      }
    }
    return items;
  }

  private List<ClaimedItem> claimDue(ClaimRequest request, int max, Duration lease) {
    int due = database.apart(work -> Upkeep.promote(database, work, request.queue()));
    return due > 0 ? claimReady(request, max, lease) : List.of();
  }

  private List<ClaimedItem> claimReady(ClaimRequest request, int max, Duration lease) {
    QueueSql.Claim claim =
        new QueueSql.Claim(request.queue(), request.lanes(), max, request.owner(), lease);
    return database.apart(
        work -> {
          List<QueueItem> items = database.sql().claim(work, claim);
          items.forEach(item -> work.moved(item, ItemState.READY, ItemState.CLAIMED));
          return items.stream().map(Claims::claimed).toList();
        });
  }

  /** A chosen item; empty if it is not ready, or somebody else is just moving it. */
  public Optional<ClaimedItem> claimOne(String queue, long id, String owner, Duration lease) {
    QueueSql.Claim claim = new QueueSql.Claim(queue, List.of(), 1, owner, lease(queue, lease));
    return database.apart(
        work -> {
          Optional<QueueItem> item = database.sql().claimOne(work, claim, id);
          item.ifPresent(one -> work.moved(one, ItemState.READY, ItemState.CLAIMED));
          return item.map(Claims::claimed);
        });
  }

  private Duration lease(String queue, Duration asked) {
    return asked == null ? types.get(queue).lease() : asked;
  }

  private static ClaimedItem claimed(QueueItem item) {
    return new ClaimedItem(
        item.id(),
        item.token(),
        item.queue(),
        item.lane(),
        item.subject(),
        item.attempts(),
        item.maxAttempts(),
        item.enqueuedAt(),
        item.dueAt(),
        item.leaseUntil());
  }
}
