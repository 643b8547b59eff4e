package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.queue.ClaimedItem;
import java.time.Duration;

/**
 * An item this worker holds.
 *
 * @param item as it was claimed
 * @param leaseStart no later than when its lease began, {@link System#nanoTime}: this server's
 *     clock may be wrong, but it runs at the right speed
 */
record Running(ClaimedItem item, long leaseStart) {

  /** Whether less than half of the lease is surely left. */
  boolean isOld(Duration lease) {
    return System.nanoTime() - leaseStart > lease.toNanos() / 2;
  }
}
