package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works off one queue on this server: one thread polls, one thread for each item runs its handler,
 * one keeps the leases. It claims only as many items as it has free places, and each begins at
 * once.
 */
public final class QueueWorker {

  private static final Logger LOG = Logger.getLogger(QueueWorker.class.getName());

  private final QueueService queue;
  private final WorkerSettings settings;
  private final ItemHandler handler;
  private final WakeUps wakeUps;
  private final ThreadFactory threads;

  private final Semaphore free;
  private final Map<Long, Running> running = new ConcurrentHashMap<>();
  private final WakeUps.Bell bell = new WakeUps.Bell();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;

  QueueWorker(
      QueueService queue,
      WorkerSettings settings,
      ItemHandler handler,
      WakeUps wakeUps,
      ThreadFactory threads) {
    this.queue = queue;
    this.settings = settings;
    this.handler = handler;
    this.wakeUps = wakeUps;
    this.threads = threads;
    this.free = new Semaphore(settings.concurrency());
  }

  void start() {
    threads.newThread(this::poll).start();
    threads.newThread(this::keepLeases).start();
  }

  /**
   * Claims nothing more and waits for the work under way.
   *
   * @return whether all of it was finished in time; what was not goes back to the queue when its
   *     lease runs out
   */
  public boolean stop(Duration patience) {
    stopping = true;
    bell.ring();
    try {
      return free.tryAcquire(settings.concurrency(), patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      stopped.countDown();
    }
  }

  private void poll() {
    Pace pace = new Pace(settings.shortestPause(), settings.longestPause());
    Outage outage = new Outage(settings.queue());
    while (!stopping) {
      try {
        if (claimAndStart(outage) > 0) {
          wakeUps.delist(settings.queue(), bell);
          pace.foundWork();
        } else if (bell.await(outage.isOn() ? pace.longestNanos() : pace.pauseNanos())) {
          pace.foundWork();
        }
      } catch (InterruptedException e) {
        interrupted();
      }
    }
    wakeUps.delist(settings.queue(), bell);
  }

  /** Fills the free places, waiting for the first of them; gives how many were filled. */
  private int claimAndStart(Outage outage) throws InterruptedException {
    free.acquire();
    int places = 1 + free.drainPermits();
    int filled = 0;
    try {
      if (!stopping && settings.gate().getAsBoolean()) {
        wakeUps.enlist(settings.queue(), bell);
        long before = System.nanoTime();
        List<ClaimedItem> items = queue.claim(request(places));
        outage.over();
        filled = items.size();
        items.forEach(item -> start(new Running(item, before)));
      }
    } catch (RuntimeException e) {
      outage.goesOn(e);
    } finally {
      free.release(places - filled);
    }
    return filled;
  }

  private ClaimRequest request(int places) {
    return new ClaimRequest(
        settings.queue(), settings.lanes(), places, settings.owner(), settings.lease());
  }

  private void start(Running one) {
    running.put(one.item().id(), one);
    try {
      threads.newThread(() -> run(one)).start();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=queue-item-not-started item=" + one.item().id());
      over(one);
    }
  }

  private void run(Running one) {
    try {
      if (one.isOld(settings.lease()) && !extend(one)) {
        return;
      }
      handler.handle(one.item());
    } catch (Exception e) {
      failed(one.item(), e);
    } finally {
      over(one);
    }
  }

  private void over(Running one) {
    running.remove(one.item().id(), one);
    free.release();
  }

  private void failed(ClaimedItem item, Exception failure) {
    try {
      queue.retry(item.handle(), settings.backoff().after(item.attempts()), failure.toString());
      LOG.log(Level.WARNING, failure, () -> "event=queue-item-failed " + name(item));
    } catch (Refusal stale) {
      LOG.info(() -> "event=queue-item-lost " + name(item));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=queue-item-left-to-its-lease " + name(item));
    }
  }

  private void keepLeases() {
    long pause = settings.lease().toNanos() / 3;
    boolean over = false;
    while (!over) {
      try {
        over = stopped.await(pause, TimeUnit.NANOSECONDS);
        running.values().forEach(this::extend);
      } catch (InterruptedException e) {
        interrupted();
      }
    }
  }

  /**
   * Goes on: only {@link #stop} ends a worker. Derby interrupts whoever uses it when it shuts down,
   * and the queue must be worked when it is back.
   */
  private void interrupted() {
    LOG.info(() -> "event=queue-worker-interrupted queue=" + settings.queue());
  }

  private boolean extend(Running one) {
    try {
      if (queue.extendLease(one.item().handle(), settings.lease())) {
        return true;
      }
      LOG.info(() -> "event=queue-item-lost " + name(one.item()));
      running.remove(one.item().id(), one);
      return false;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=queue-lease-not-extended " + name(one.item()));
      return false;
    }
  }

  private static String name(ClaimedItem item) {
    return "queue=" + item.queue() + " item=" + item.id() + " subject=" + item.subject();
  }
}
