package it.segrate.citytimes.security;

import java.time.Duration;

/** How long failed logins shut a name out: not at all while they are few, then longer each time. */
public final class Lockout {

  /** Failed logins in a row that are let pass before the first lock. */
  static final int FREE_FAILURES = 4;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private Lockout() {}

  /** The lock after so many failed logins in a row; zero for none. */
  public static Duration after(int failures) {
    int locks = failures - FREE_FAILURES;
    if (locks <= 0) {
      return Duration.ZERO;
    }
    Duration lock = FIRST.multipliedBy(1L << Math.min(locks - 1, 16));
    return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
  }
}
