package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueItemMoved;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the observers, on a thread of its own: the thread that committed is still inside its
 * transaction's last step, where an observer could begin no other.
 */
@ApplicationScoped
public class ServerSignals implements QueueSignals {

  private static final Logger LOG = Logger.getLogger(ServerSignals.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private Event<QueueItemMoved> moved;
  @Inject private Event<LeaseRanOut> ranOut;

  @Override
  public void moved(List<QueueItemMoved> moves) {
    tell(() -> each(moves, moved::fire));
  }

  @Override
  public void leaseRanOut(List<LeaseRanOut> leases) {
    tell(() -> each(leases, ranOut::fire));
  }

  /** Tells of every event, whatever the observers of another one throw. */
  static <T> void each(List<T> events, Consumer<T> observers) {
    for (T event : events) {
      try {
        observers.accept(event);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "event=queue-observer-failed", e);
      }
    }
  }

  private void tell(Runnable act) {
    try {
      executor.execute(act);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "The server is stopping: observers hear no more", e);
    }
  }
}
