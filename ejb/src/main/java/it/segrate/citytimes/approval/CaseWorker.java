package it.segrate.citytimes.approval;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has cases expire and steps be overdue on their day, and looks every minute for cases that have to
 * change hands. It runs on every server: the claim of the deadline's item, and the lock on the
 * case, make a thing happen once.
 */
@ApplicationScoped
public class CaseWorker {

  private static final Logger LOG = Logger.getLogger(CaseWorker.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject QueueWorkers workers;
  @Inject CaseKeeper keeper;

  private volatile Future<?> rerouting;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(StepItems.DEADLINES, ThisServer.name()), keeper::expire);
    workers.start(WorkerSettings.of(StepItems.OVERDUE, ThisServer.name()), keeper::overdue);
    rerouting = executor.scheduleWithFixedDelay(this::reroute, 1, 1, TimeUnit.MINUTES);
  }

  private void reroute() {
    try {
      keeper.doubtful().forEach(this::reroute);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=doubtful-cases-not-read");
    }
  }

  /** One case that fails must not keep the others back; it is looked at again in a minute. */
  private void reroute(long caseId) {
    try {
      keeper.reroute(caseId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=case-not-rerouted case=" + caseId);
    }
  }

  @PreDestroy
  void stop() {
    if (rerouting != null) {
      rerouting.cancel(false);
    }
  }
}
