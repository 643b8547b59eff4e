package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.worker.ItemHandler;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Works on one question at a time on each server. Twice a second it tells how far it is, and stops
 * if nobody waits any more. A server that dies is missed; another begins anew.
 */
@ApplicationScoped
public class SimulationWorker implements ItemHandler {

  private static final Logger LOG = Logger.getLogger(SimulationWorker.class.getName());
  private static final long TICK_NANOS = 500_000_000;

  @Inject private QueueWorkers workers;
  @Inject private QueueService queue;
  @Inject private Simulating simulating;

  /** For the container. */
  public SimulationWorker() {}

  /** For use without a container. */
  public SimulationWorker(QueueService queue, Simulating simulating) {
    this.queue = queue;
    this.simulating = simulating;
  }

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(
        WorkerSettings.of(SimulationItems.QUEUE, ThisServer.name()).lease(SimulationItems.LEASE),
        this);
  }

  @Override
  public void handle(ClaimedItem item) {
    simulating.begin(item).ifPresent(experiment -> work(item, experiment));
  }

  private void work(ClaimedItem item, Experiment experiment) {
    long begun = System.nanoTime();
    long[] told = {begun};
    try {
      Answer answer =
          experiment.answer(
              done -> {
                long now = System.nanoTime();
                if (now - told[0] < TICK_NANOS) {
                  return true;
                }
                told[0] = now;
                return queue.extendLease(item.handle(), SimulationItems.LEASE)
                    && simulating.progress(experiment, done);
              });
      simulating.finish(item, answer, (System.nanoTime() - begun) / 1_000_000);
      LOG.info(() -> "event=frontoffice-simulated run=" + experiment.run());
    } catch (Experiment.Unwanted e) {
      LOG.info(() -> "event=frontoffice-simulation-stopped run=" + experiment.run());
    }
  }
}
