package it.segrate.citytimes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several people act at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Runs all from the same moment, each on a thread of its own; gives what was refused. */
  public static List<Refusal> refused(Runnable... acts)
      throws InterruptedException, ExecutionException {
    List<Refusal> refused = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable act : acts) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    act.run();
                  } catch (Refusal refusal) {
                    refused.add(refusal);
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : running) {
        one.get();
      }
    }
    return refused;
  }

  /** Lets somebody else act meanwhile, on a thread of theirs, and waits until they have. */
  public static void meanwhile(Runnable act) {
    Thread other = Thread.ofPlatform().start(act);
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
