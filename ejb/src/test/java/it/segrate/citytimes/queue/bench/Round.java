package it.segrate.citytimes.queue.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets eight workers work off what a contender has filled. */
final class Round {

  static final int WORKERS = 8;

  private Round() {}

  /** Items a second. */
  static double run(Contender contender) throws Exception {
    contender.fill();
    CyclicBarrier start = new CyclicBarrier(WORKERS + 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        int worker = i;
        Callable<Integer> share =
            () -> {
              start.await();
              return contender.work(worker);
            };
        shares.add(threads.submit(share));
      }
      start.await();
      long begin = System.nanoTime();
      int done = 0;
      for (Future<Integer> share : shares) {
        done += share.get();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (done != contender.items()) {
        throw new IllegalStateException(
            contender.name() + " did " + done + " of " + contender.items() + " items");
      }
      return done / seconds;
    }
  }
}
