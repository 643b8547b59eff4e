package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.queue.ClaimedItem;

/** Does the work that an item stands for. */
@FunctionalInterface
public interface ItemHandler {

  /**
   * Does the work and moves the item on itself ({@code complete}, {@code retry}, ...), in the
   * transaction that holds the work's effect. May run again for the same item, if the server dies
   * or the lease is lost: then the token does not hold, and the transaction is refused.
   *
   * @throws Exception the work failed and the item was not moved: it is retried with back-off
   */
  void handle(ClaimedItem item) throws Exception;
}
