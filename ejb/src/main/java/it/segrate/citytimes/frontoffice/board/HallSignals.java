package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.ticket.HallMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/**
 * Tells listeners on this node, after the commit, that a branch is worth a look. Pages of the WAR
 * cannot observe events of the services directly: they listen here.
 */
@ApplicationScoped
public class HallSignals {

  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener, which is given the branch; it must return at once. */
  public void listen(LongConsumer listener) {
    listeners.add(listener);
  }

  void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) HallMoved event) {
    listeners.forEach(listener -> listener.accept(event.branchId()));
  }
}
