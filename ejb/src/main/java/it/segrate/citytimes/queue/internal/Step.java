package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.time.Duration;
import java.time.Instant;

/**
 * One move of an item: how it stood, and how it stands after. Every move but another lease raises
 * the token, so whoever held the item before holds nothing any more.
 */
record Step(QueueItem before, QueueItem after) {

  private static final int ERROR_MAX = 1_000;

  static Step claim(QueueItem item, String owner, Instant leaseUntil) {
    return to(ItemState.CLAIMED, item, item.dueAt(), owner, leaseUntil, item.attempts() + 1, null);
  }

  /** Gives the item back untried: the attempt does not count. */
  static Step release(QueueItem item) {
    return free(ItemState.READY, item, item.dueAt(), item.attempts() - 1, item.lastError());
  }

  static Step retry(QueueItem item, Instant now, Duration delay, String error) {
    if (item.attempts() >= item.maxAttempts()) {
      return bury(item, error);
    }
    return delay.isZero()
        ? free(ItemState.READY, item, item.dueAt(), item.attempts(), error)
        : free(ItemState.SCHEDULED, item, now.plus(delay), item.attempts(), error);
  }

  static Step bury(QueueItem item, String error) {
    return free(ItemState.DEAD, item, item.dueAt(), item.attempts(), error);
  }

  static Step hold(QueueItem item) {
    return free(ItemState.HELD, item, item.dueAt(), item.attempts(), item.lastError());
  }

  static Step resume(QueueItem item) {
    return free(ItemState.READY, item, item.dueAt(), item.attempts(), item.lastError());
  }

  /** A dead item has all its attempts again. */
  static Step revive(QueueItem item) {
    return free(ItemState.READY, item, item.dueAt(), 0, item.lastError());
  }

  static Step promote(QueueItem item) {
    return free(ItemState.READY, item, item.dueAt(), item.attempts(), item.lastError());
  }

  static Step takeBack(QueueItem item) {
    ItemState to = item.attempts() >= item.maxAttempts() ? ItemState.DEAD : ItemState.READY;
    return free(to, item, item.dueAt(), item.attempts(), "lease ran out: " + item.owner());
  }

  /** Sets the lease of an item that stays with its owner, whose token still holds. */
  static Step lease(QueueItem item, Instant leaseUntil) {
    return new Step(
        item,
        changed(
            item,
            item.state(),
            item.dueAt(),
            item.owner(),
            item.token(),
            leaseUntil,
            item.attempts(),
            item.lastError()));
  }

  private static Step free(
      ItemState to, QueueItem item, Instant dueAt, int attempts, String error) {
    return to(to, item, dueAt, null, null, attempts, error);
  }

  private static Step to(
      ItemState to,
      QueueItem item,
      Instant dueAt,
      String owner,
      Instant leaseUntil,
      int attempts,
      String error) {
    if (!item.state().next().contains(to)) {
      throw Refusal.conflict("queue.refusal.state", item.id(), item.state());
    }
    return new Step(
        item, changed(item, to, dueAt, owner, item.token() + 1, leaseUntil, attempts, error));
  }

  private static QueueItem changed(
      QueueItem item,
      ItemState state,
      Instant dueAt,
      String owner,
      long token,
      Instant leaseUntil,
      int attempts,
      String error) {
    return new QueueItem(
        item.id(),
        item.queue(),
        item.lane(),
        state,
        item.rank(),
        dueAt,
        owner,
        token,
        leaseUntil,
        attempts,
        item.maxAttempts(),
        item.dedupKey(),
        item.subject(),
        item.enqueuedAt(),
        null,
        cut(error));
  }

  private static String cut(String error) {
    return error == null || error.length() <= ERROR_MAX ? error : error.substring(0, ERROR_MAX);
  }
}
