package it.segrate.citytimes.queue;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.queue.internal.Arrivals;
import it.segrate.citytimes.queue.internal.Claims;
import it.segrate.citytimes.queue.internal.Moves;
import it.segrate.citytimes.queue.internal.QueueDatabase;
import it.segrate.citytimes.queue.internal.QueueReader;
import it.segrate.citytimes.queue.internal.QueueStatistics;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queue under everything. An item is enqueued, claimed, worked on, and completed; each claim
 * raises its token, and who shows an older one has lost it and is told so.
 *
 * <p>All but the claims join the caller's transaction: what the caller does and the move of the
 * item are committed together or not at all; without a transaction each call is one. A claim
 * commits by itself before it returns, so no transaction is open while the work is done. Observers
 * of {@link QueueItemMoved} and {@link LeaseRanOut} hear after the commit.
 *
 * <p>Leases and due times go by the database's clock; no server's clock matters. Unknown queues and
 * lanes are an {@link IllegalArgumentException}: they are a fault of the program, not of a person.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QueueService {

  @Inject private QueueDatabase database;
  @Inject private QueueTypes types;

  private Arrivals arrivals;
  private Claims claims;
  private Moves moves;
  private QueueReader reader;
  private QueueStatistics statistics;

  /** For the container. */
  public QueueService() {}

  /** For use without a container. */
  public QueueService(QueueDatabase database, QueueTypes types) {
    this.database = database;
    this.types = types;
    start();
  }

  @PostConstruct
  private void start() {
    arrivals = new Arrivals(database, types);
    claims = new Claims(database, types);
    moves = new Moves(database);
    reader = new QueueReader(database);
    statistics = new QueueStatistics(database, types);
  }

  /**
   * Adds an item. If a live item of the queue has its dedup key, nothing is added.
   *
   * @return the id of the new item, or of the one that has the key
   */
  public long enqueue(NewItem item) {
    return arrivals.enqueue(List.of(item)).get(0);
  }

  /** Adds many items, as {@link #enqueue} does; ids in the order of the items. */
  public List<Long> enqueueAll(List<NewItem> items) {
    return arrivals.enqueue(items);
  }

  /**
   * Claims the first ready items by rank, at most as many as asked for; none if none is ready.
   * Waits for no other claim. Committed on return.
   */
  public List<ClaimedItem> claim(ClaimRequest request) {
    return claims.claim(request);
  }

  /**
   * Claims a chosen item. Committed on return.
   *
   * @param lease null for what the queue declares
   * @return empty if it is not ready (any more), or is just being moved by somebody else
   */
  public Optional<ClaimedItem> claimOne(String queue, long itemId, String owner, Duration lease) {
    Checks.owner(owner);
    return claims.claimOne(queue, itemId, owner, lease);
  }

  /**
   * Finishes a claimed item; it goes to the history.
   *
   * @throws Refusal CONFLICT {@code queue.refusal.stale} if the token does not hold any more; the
   *     transaction rolls back
   */
  public void complete(ItemHandle handle) {
    if (moves.complete(List.of(handle)) == 0) {
      throw Refusal.conflict("queue.refusal.stale");
    }
  }

  /** Finishes those whose token still holds; tells how many those were. */
  public int completeAll(Collection<ItemHandle> handles) {
    return moves.complete(handles);
  }

  /**
   * Gives a claimed item back untried, at its old place; the attempt does not count.
   *
   * @throws Refusal CONFLICT {@code queue.refusal.stale} if the token does not hold any more
   */
  public void release(ItemHandle handle) {
    moves.release(handle);
  }

  /**
   * Gives a claimed item back after a failure: ready again after the delay, at its old place; dead
   * if its attempts are used up.
   *
   * @param delay 0 or more
   * @param error what went wrong, cut at 1,000 characters; no personal data, administrators read it
   * @throws Refusal CONFLICT {@code queue.refusal.stale} if the token does not hold any more
   */
  public void retry(ItemHandle handle, Duration delay, String error) {
    moves.retry(handle, delay, error);
  }

  /**
   * Gives a claimed item up for dead at once.
   *
   * @param error as for {@link #retry}
   * @throws Refusal CONFLICT {@code queue.refusal.stale} if the token does not hold any more
   */
  public void bury(ItemHandle handle, String error) {
    moves.bury(handle, error);
  }

  /**
   * Sets a claimed item aside until it is resumed.
   *
   * @throws Refusal CONFLICT {@code queue.refusal.stale} if the token does not hold any more
   */
  public void hold(ItemHandle handle) {
    moves.hold(handle);
  }

  /**
   * Puts a held item back at its old place.
   *
   * @throws Refusal NOT_FOUND {@code queue.refusal.unknown}; CONFLICT {@code queue.refusal.state}
   *     if it is not held, {@code queue.refusal.finished} if it is over
   */
  public void resume(long itemId) {
    moves.resume(itemId);
  }

  /**
   * Calls an item off, whatever state it is in; who claims it finds the token stale.
   *
   * @throws Refusal NOT_FOUND {@code queue.refusal.unknown}; CONFLICT {@code
   *     queue.refusal.finished} if it is over
   */
  public void cancel(long itemId) {
    moves.cancel(itemId);
  }

  /** Calls off every unfinished item about the subject; tells whether there was any. */
  public boolean cancelSubject(String queue, String subject) {
    return moves.cancelSubject(queue, subject);
  }

  /**
   * Makes a dead item ready, with all its attempts.
   *
   * @throws Refusal NOT_FOUND {@code queue.refusal.unknown}; CONFLICT {@code queue.refusal.state}
   *     if it is not dead, {@code queue.refusal.finished} if it is over, {@code
   *     queue.refusal.duplicate} if a live item has its dedup key by now
   */
  public void revive(long itemId) {
    moves.revive(itemId);
  }

  /**
   * Lets a claim hold for this long from now on.
   *
   * @return false if the token does not hold any more: somebody else may have the item
   */
  public boolean extendLease(ItemHandle handle, Duration lease) {
    return moves.extendLease(handle, lease);
  }

  /** An item, finished or not. */
  public Optional<QueueItem> find(long itemId) {
    return reader.find(itemId);
  }

  /** The live item about a subject; the first in claim order if there are several. */
  public Optional<QueueItem> findLive(String queue, String subject) {
    return reader.findLive(queue, subject);
  }

  /** Items in claim order; finished ones after the others, the latest first. */
  public List<QueueItem> list(String queue, Set<ItemState> states, int limit) {
    return reader.list(queue, states, limit);
  }

  /** Every declared queue at a glance. */
  @OpenToAll("Counts alone: health and pages tell how full a queue is")
  public List<QueueStatus> status() {
    return statistics.status();
  }
}
