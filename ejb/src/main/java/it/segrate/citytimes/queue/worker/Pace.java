package it.segrate.citytimes.queue.worker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait between polls: doubled each time nothing is found, and a quarter more or less by
 * chance, so that servers do not poll in step.
 */
final class Pace {

  private final long shortest;
  private final long longest;
  private long next;

  Pace(Duration shortest, Duration longest) {
    this.shortest = shortest.toNanos();
    this.longest = longest.toNanos();
    this.next = this.shortest;
  }

  void foundWork() {
    next = shortest;
  }

  /** The pause after a poll that found nothing, in nanoseconds. */
  long pauseNanos() {
    long pause = next;
    next = Math.min(longest, next * 2);
    return jittered(pause);
  }

  /** The pause while the database does not answer, in nanoseconds. */
  long longestNanos() {
    return jittered(longest);
  }

  private static long jittered(long pause) {
    return ThreadLocalRandom.current().nextLong(pause - pause / 4, pause + pause / 4 + 1);
  }
}
