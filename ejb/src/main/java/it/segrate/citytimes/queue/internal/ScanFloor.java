package it.segrate.citytimes.queue.internal;

import java.util.concurrent.TimeUnit;

/**
 * Below this key an index holds nothing but what is gone. Derby clears deleted entries away late,
 * and a queue leaves them all in one place, in front: a scan from the beginning would read
 * thousands of them for each claim.
 *
 * <p>Once a minute the floor is forgotten, so that a scan looks at everything.
 */
final class ScanFloor {

  private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private long floor = Long.MIN_VALUE;
  private long lowered;
  private long forgotten = System.nanoTime();

  /**
   * Where a scan begins.
   *
   * @param key the floor
   * @param lowered how often it had been lowered by then
   */
  record Start(long key, long lowered) {}

  synchronized Start start() {
    if (System.nanoTime() - forgotten > FORGET_NANOS) {
      forgotten = System.nanoTime();
      floor = Long.MIN_VALUE;
    }
    return new Start(floor, lowered);
  }

  /** An entry has been written; after it is written, or a scan in between would miss it. */
  synchronized void lower(long key) {
    floor = Math.min(floor, key);
    lowered++;
  }

  /** A scan has found nothing below the key, unless something was written meanwhile. */
  synchronized void raise(Start start, long key) {
    if (lowered == start.lowered()) {
      floor = key;
    }
  }
}
