package it.segrate.citytimes.queue.worker;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Work that lasts longer than a lease, as a solver's: it has a thread of its own, while the
 * worker's tells each second how far it is, keeps the lease up, and stops it once nobody waits for
 * it.
 */
public final class LongWork {

  private static final long TICK_MILLIS = 1_000;

  private LongWork() {}

  /**
   * Does the work and waits for its end.
   *
   * @param goesOn asked each second; false once the lease is lost or nobody waits any more
   * @param stop ends the work soon; it is called in every case, also when the work is over
   * @return what came out; empty if nobody waits for it any more
   * @throws ExecutionException if the work failed
   */
  public static <T> Optional<T> run(
      ThreadFactory threads, Callable<T> work, BooleanSupplier goesOn, Runnable stop)
      throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    threads.newThread(task).start();
    try {
      boolean wanted = true;
      while (!task.isDone()) {
        try {
          task.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException lasts) {
          if (wanted && !goesOn.getAsBoolean()) {
            wanted = false;
            stop.run();
          }
        }
      }
      T result = task.get();
      return wanted ? Optional.of(result) : Optional.empty();
    } finally {
      stop.run();
    }
  }
}
