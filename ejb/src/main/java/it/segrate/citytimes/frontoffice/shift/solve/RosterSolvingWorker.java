package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.frontoffice.shift.solve.RosterSolving.Search;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.worker.ItemHandler;
import it.segrate.citytimes.queue.worker.LongWork;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;

/** Has the solver work on rosters, one at a time on each server. */
@ApplicationScoped
public class RosterSolvingWorker implements ItemHandler {

  private static final Logger LOG = Logger.getLogger(RosterSolvingWorker.class.getName());

  @Inject QueueWorkers workers;
  @Inject QueueService queue;
  @Inject RosterSolving solving;
  @Resource ManagedThreadFactory managed;

  ThreadFactory threads;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    threads = managed;
    workers.start(
        WorkerSettings.of(RosterItems.QUEUE, ThisServer.name()).lease(RosterItems.LEASE), this);
  }

  @Override
  public void handle(ClaimedItem item) throws ExecutionException, InterruptedException {
    Search search = solving.begin(item).orElse(null);
    if (search == null) {
      return;
    }
    long begun = System.nanoTime();
    RosterSolver solver = new RosterSolver(search.limit());
    Optional<RosterPlan> found =
        LongWork.run(
            threads,
            () -> solver.solve(search.problem()),
            () ->
                queue.extendLease(item.handle(), RosterItems.LEASE)
                    && solving.progress(search.run(), since(begun)),
            solver::stop);
    found.ifPresent(plan -> solving.finish(item, plan, solver, since(begun)));
    LOG.info(
        () ->
            "event=frontoffice-roster-"
                + (found.isPresent() ? "solved" : "stopped")
                + " run="
                + search.run());
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
