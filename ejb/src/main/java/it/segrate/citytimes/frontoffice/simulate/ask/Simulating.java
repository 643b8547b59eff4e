package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * The short transactions of a simulation: read what it begins with, tell how far it is, keep the
 * answer. None is open while it computes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Simulating {

  @PersistenceContext private EntityManager entities;
  @Inject private ExperimentReader reader;
  @Inject private QueueService queue;

  /** For the container. */
  public Simulating() {}

  /** For use without a container. */
  public Simulating(EntityManager entities, ExperimentReader reader, QueueService queue) {
    this.entities = entities;
    this.reader = reader;
    this.queue = queue;
  }

  /** What an item stands for; empty, and the item is done, if nobody waits for it any more. */
  public Optional<Experiment> begin(ClaimedItem item) {
    SimulationRun run = entities.find(SimulationRun.class, SimulationItems.runOf(item.subject()));
    if (run == null || !run.isRunning()) {
      queue.complete(item.handle());
      return Optional.empty();
    }
    Experiment experiment = reader.read(run, entities.find(Branch.class, run.branch()));
    run.progress(0, experiment.total());
    return Optional.of(experiment);
  }

  /** Tells how far it is; false if nobody waits for it any more. */
  public boolean progress(Experiment experiment, int done) {
    SimulationRun run =
        entities.find(SimulationRun.class, experiment.run(), LockModeType.PESSIMISTIC_WRITE);
    boolean wanted = run.isRunning();
    if (wanted) {
      run.progress(done, experiment.total());
    }
    return wanted;
  }

  /**
   * Keeps the answer, if it is waited for still.
   *
   * @throws it.segrate.citytimes.Refusal CONFLICT if the item was lost: another server has it
   */
  public void finish(ClaimedItem item, Answer answer, long millis) {
    queue.complete(item.handle());
    SimulationRun run =
        entities.find(
            SimulationRun.class,
            SimulationItems.runOf(item.subject()),
            LockModeType.PESSIMISTIC_WRITE);
    if (run.isRunning()) {
      run.finish(answer, millis);
    }
  }
}
