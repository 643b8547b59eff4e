package it.segrate.citytimes.queue.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The items that running transactions of this server have changed or are about to. Derby is
 * embedded, so these are all there are; a claim that steps over them never waits for a row.
 */
final class RunningMoves {

  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private final Map<Long, Integer> transactions = new ConcurrentHashMap<>();
  private final Set<Long> picked = ConcurrentHashMap.newKeySet();

  /**
   * The transaction is about to change the item, and keeps it until {@link #end}. Waits for a pick
   * that is just updating it, which waits for nobody.
   */
  void begin(long itemId) {
    transactions.merge(itemId, 1, Integer::sum);
    while (picked.contains(itemId)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  void end(long itemId) {
    transactions.computeIfPresent(itemId, (id, count) -> count == 1 ? null : count - 1);
  }

  /** Picks the item for an update that follows at once; false if a transaction keeps it. */
  boolean pick(long itemId) {
    picked.add(itemId);
    if (transactions.containsKey(itemId)) {
      picked.remove(itemId);
      return false;
    }
    return true;
  }

  /** The update is done: its row is locked now. */
  void unpick(long itemId) {
    picked.remove(itemId);
  }
}
