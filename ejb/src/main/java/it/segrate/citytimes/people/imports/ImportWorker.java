package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.Refusal;
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
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Applies imports in the background. Each import to be applied is an item of the queue {@value
 * ImportQueue#NAME}, so another node takes it over if this one dies.
 */
@ApplicationScoped
public class ImportWorker implements ItemHandler {

  static final int BATCH = 50;

  /** Data that a column does not take, and data that breaks a constraint. */
  private static final Set<String> REFUSED = Set.of("22", "23");

  private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

  @Inject private QueueWorkers workers;
  @Inject private QueueService queue;
  @Inject private ImportApplier applier;

  /** For the container. */
  public ImportWorker() {}

  ImportWorker(QueueService queue, ImportApplier applier) {
    this.queue = queue;
    this.applier = applier;
  }

  /** Begins to wait for imports. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(
        WorkerSettings.of(ImportQueue.NAME, ThisServer.name()).lease(ImportQueue.LEASE), this);
  }

  @Override
  public void handle(ClaimedItem item) {
    long importId = ImportQueue.importOf(item.subject());
    List<Long> rows = applier.pending(importId, BATCH);
    while (!rows.isEmpty()) {
      makeAll(importId, rows);
      if (!queue.extendLease(item.handle(), ImportQueue.LEASE)) {
        LOG.warning(() -> "event=people-import-lost import=" + importId);
        return;
      }
      rows = applier.pending(importId, BATCH);
    }
    applier.finish(importId, item.handle());
    LOG.info(() -> "event=people-import-applied import=" + importId);
  }

  /** All in one transaction, or one by one when a line spoils it, to find out which. */
  private void makeAll(long importId, List<Long> rows) {
    try {
      applier.make(importId, rows);
    } catch (RuntimeException e) {
      if (!isRefused(e)) {
        throw e;
      }
      rows.forEach(row -> makeOne(importId, row));
    }
  }

  private void makeOne(long importId, long row) {
    try {
      applier.make(importId, List.of(row));
    } catch (RuntimeException e) {
      if (!isRefused(e)) {
        throw e;
      }
      applier.setAside(row);
    }
  }

  /** Whether trying again would fail again, unlike when the database does not answer. */
  private static boolean isRefused(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      boolean refused =
          cause instanceof SQLException sql
              && sql.getSQLState() != null
              && REFUSED.contains(sql.getSQLState().substring(0, 2));
      if (refused || cause instanceof Refusal || cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }
}
