package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes idle workers of this server when an item becomes ready: one worker for each item, not all
 * of them for the first.
 */
@ApplicationScoped
public class WakeUps {

  private final Map<String, Set<Bell>> idle = new HashMap<>();

  /** What one worker waits at. */
  static final class Bell {

    private final Semaphore rings = new Semaphore(0);

    /** Waits until it rings, at most this long, and forgets all rings so far; true if it rang. */
    boolean await(long nanos) throws InterruptedException {
      boolean rang = rings.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      rings.drainPermits();
      return rang;
    }

    void ring() {
      rings.release();
    }

    private boolean hasRung() {
      return rings.tryAcquire();
    }
  }

  /** Every item that becomes ready wakes one worker. */
  public void onMove(@Observes QueueItemMoved move) {
    if (move.to() == ItemState.READY) {
      wakeOne(move.queue());
    }
  }

  private synchronized void wakeOne(String queue) {
    Iterator<Bell> waiting = waiting(queue).iterator();
    if (waiting.hasNext()) {
      Bell first = waiting.next();
      waiting.remove();
      first.ring();
    }
  }

  /** From now on the worker can be woken: before it looks for work, so that no item is missed. */
  synchronized void enlist(String queue, Bell bell) {
    waiting(queue).add(bell);
  }

  /** The worker has work, or stops: a ring that has reached it meanwhile goes on to another. */
  synchronized void delist(String queue, Bell bell) {
    if (!waiting(queue).remove(bell) && bell.hasRung()) {
      wakeOne(queue);
    }
  }

  /** How many workers of the queue wait to be woken. */
  synchronized int idle(String queue) {
    return waiting(queue).size();
  }

  private Set<Bell> waiting(String queue) {
    return idle.computeIfAbsent(queue, name -> new LinkedHashSet<>());
  }
}
