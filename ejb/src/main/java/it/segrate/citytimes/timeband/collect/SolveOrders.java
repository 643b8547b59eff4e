package it.segrate.citytimes.timeband.collect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Asks the solver, and takes that back. */
@Dependent
public class SolveOrders {

  @PersistenceContext EntityManager entities;
  @Inject CollectionItems items;
  @Inject Clock clock;

  /** Asks it about a window. */
  void begin(CollectionWindow window, int seconds) {
    window.solve(clock.instant());
    SolveRun run = new SolveRun(window.getId(), seconds, clock.instant());
    entities.persist(run);
    entities.flush();
    items.solve(run);
  }

  /** Asks it anew about a window that it is at work on. */
  void again(CollectionWindow window) {
    int seconds = latest(window.getId()).orElseThrow().getLimitSeconds();
    stop(window);
    begin(window, seconds);
  }

  /** Waits for it no longer. */
  void stop(CollectionWindow window) {
    latest(window.getId())
        .filter(SolveRun::isRunning)
        .ifPresent(
            run -> {
              run.stop();
              items.stop(run);
            });
    window.stopSolving(lastDone(window.getId()).isPresent(), clock.instant());
  }

  /** The time it was asked last. */
  Optional<SolveRun> latest(long window) {
    return run(window, "");
  }

  /** The time it last found something. */
  Optional<SolveRun> lastDone(long window) {
    return run(window, " AND r.state = it.segrate.citytimes.timeband.collect.SolveRun.State.DONE");
  }

  private Optional<SolveRun> run(long window, String which) {
    return entities
        .createQuery(
            "SELECT r FROM SolveRun r WHERE r.windowId = :window" + which + " ORDER BY r.id DESC",
            SolveRun.class)
        .setParameter("window", window)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
