package it.segrate.citytimes.queue.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The items that running transactions of this server have changed or are about to. Derby is
 * embedded, so these are all there are; a claim that steps over them never waits for a row.
 */
final class RunningMoves {

  private final Map<Long, Integer> transactions = new ConcurrentHashMap<>();

  void begin(long itemId) {
    transactions.merge(itemId, 1, Integer::sum);
  }

  void end(long itemId) {
    transactions.computeIfPresent(itemId, (id, count) -> count == 1 ? null : count - 1);
  }

  boolean has(long itemId) {
    return transactions.containsKey(itemId);
  }
}
