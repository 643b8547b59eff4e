package it.segrate.citytimes.mail;

import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The senders of this server: so many at a time, each with a connection that it keeps for its next
 * turn.
 */
final class MailCrew {

  private static final Logger LOG = Logger.getLogger(MailCrew.class.getName());

  private final Semaphore places;
  private final Supplier<MailSender> newSender;
  private final Deque<MailSender> resting = new ConcurrentLinkedDeque<>();
  private final Set<MailSender> all = ConcurrentHashMap.newKeySet();
  private final int senders;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean stopped;

  MailCrew(int senders, Supplier<MailSender> newSender) {
    this.places = new Semaphore(senders);
    this.senders = senders;
    this.newSender = newSender;
  }

  /** Notes that there may be work; whether somebody else is needed for it. */
  boolean hasRoom() {
    calls.incrementAndGet();
    return !stopped && places.availablePermits() > 0;
  }

  /** Sends until nothing is left; returns at once if everybody is at work already. */
  void work() {
    int heard;
    do {
      heard = calls.get();
      if (!places.tryAcquire()) {
        return;
      }
      try {
        sendAll();
      } finally {
        places.release();
      }
    } while (heard != calls.get() && !stopped);
  }

  private void sendAll() {
    MailSender sender = resting.poll();
    if (sender == null) {
      sender = newSender.get();
      all.add(sender);
    }
    try {
      while (!stopped && sender.sendBatch() > 0) {
        LOG.finest("One more batch");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=mail-queue-not-read cause=" + e.getMessage(), e);
    } finally {
      rest(sender);
    }
  }

  private void rest(MailSender sender) {
    sender.closeIfIdle();
    resting.addLast(sender);
  }

  /**
   * No more messages; waits for those in hand, so that none is cut off between its last byte and
   * the server's answer.
   *
   * @param patience longest wait
   * @return whether all are done
   */
  boolean stop(Duration patience) {
    stopped = true;
    all.forEach(MailSender::stop);
    try {
      return places.tryAcquire(senders, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      resting.forEach(MailSender::close);
    }
  }
}
