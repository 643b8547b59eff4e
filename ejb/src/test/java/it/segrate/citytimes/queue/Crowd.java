package it.segrate.citytimes.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that begin at the same moment. */
public final class Crowd {

  private static final long PATIENCE_MINUTES = 5;

  private Crowd() {}

  /** Runs one act for each member and gives what they return; fails as soon as one fails. */
  public static <T> List<T> run(int members, IntFunction<Callable<T>> act) {
    CyclicBarrier start = new CyclicBarrier(members);
    ExecutorService threads = Executors.newFixedThreadPool(members);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        Callable<T> own = act.apply(i);
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return own.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(PATIENCE_MINUTES, TimeUnit.MINUTES));
      }
      return results;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
