package it.segrate.citytimes.mail;

import it.segrate.citytimes.queue.worker.Backoff;
import java.time.Duration;
import java.util.Set;

/**
 * How long to wait before the next try. A server that is busy or away is asked again soon, one that
 * says another 4xx later: greylisting servers want that. The last step repeats until the message
 * has lost its sense; a message is never given up for a server that is down.
 */
final class RetryLadder {

  /** Service closing, a password server away, no space for now: over soon, as a broken line is. */
  private static final Set<Integer> SHORT_LIVED = Set.of(421, 432, 452);

  private static final Backoff SOON = Backoff.seconds(10, 30, 60, 300, 900);
  private static final Backoff LATER = Backoff.seconds(60, 120, 240, 480, 960, 1_800);

  private RetryLadder() {}

  /**
   * @param code the server's answer, or 0 if the line was not there or broke
   * @param failures tries that came to nothing, this one included: 1 at the first
   */
  static Duration delay(int code, int failures) {
    return (code == 0 || SHORT_LIVED.contains(code) ? SOON : LATER).after(failures);
  }
}
