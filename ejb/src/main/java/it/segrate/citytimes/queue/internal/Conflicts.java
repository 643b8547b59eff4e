package it.segrate.citytimes.queue.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Work that the database broke off to end a deadlock is simply done again. */
final class Conflicts {

  /** PostgreSQL deadlock; deadlock or failed serialization on either; Derby lock timeout. */
  private static final Set<String> TRANSIENT = Set.of("40P01", "40001", "40XL1", "40XL2");

  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MICROS = 2_000;

  private Conflicts() {}

  /**
   * Does the work, up to six times while the database breaks it off; the pause before each new
   * attempt is random and its mean doubles from 2 ms.
   */
  static <T> T retried(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isTransient(e)) {
          throw e;
        }
        pause(FIRST_PAUSE_MICROS << attempt);
      }
    }
  }

  private static void pause(long mostMicros) {
    long micros = ThreadLocalRandom.current().nextLong(mostMicros);
    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
  }

  private static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // A pool that gets no connection says so without a state.
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && TRANSIENT.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
