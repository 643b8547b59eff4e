package it.segrate.citytimes.queue.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The transactions that the queue works in: the server's, or a test's. */
public interface QueueTransactions {

  /** Whether the caller is in a transaction. */
  boolean isActive();

  /** Runs in a transaction of its own, committed on return; the caller's waits meanwhile. */
  <T> T alone(Supplier<T> work);

  /** Runs outside of any transaction, each statement for itself; the caller's waits meanwhile. */
  <T> T outside(Supplier<T> work);

  /**
   * Has something done when the current transaction is over; there is one.
   *
   * @param act hears whether it was committed
   */
  void afterCompletion(Consumer<Boolean> act);
}
