package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.ClaimedItem;
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
 * Writes to approvers in the morning, and sees to it that the next morning is planned. It runs on
 * every server: the claim of the morning's item, and the key of each mail, make a thing happen
 * once.
 */
@ApplicationScoped
public class DigestWorker {

  private static final Logger LOG = Logger.getLogger(DigestWorker.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject QueueWorkers workers;
  @Inject DigestService digests;

  private volatile Future<?> planning;

  /** For the container. */
  public DigestWorker() {}

  /** For use without a container. */
  DigestWorker(DigestService digests) {
    this.digests = digests;
  }

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(DigestService.QUEUE, ThisServer.name()), this::write);
    planning = executor.scheduleWithFixedDelay(this::plan, 0, 1, TimeUnit.HOURS);
  }

  private void plan() {
    try {
      digests.plan();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "event=approval-digest-not-planned, again in an hour");
    }
  }

  /**
   * Writes to everybody, whoever fails; if somebody did, all is done again later, and those who
   * have their mail get no second one.
   */
  void write(ClaimedItem item) {
    RuntimeException failure = null;
    int sent = 0;
    for (Digest digest : digests.of(item)) {
      try {
        digests.send(digest);
        sent++;
      } catch (RuntimeException e) {
        LOG.log(
            Level.WARNING,
            e,
            () -> "event=approval-digest-failed person=" + digest.to().personId());
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    digests.complete(item);
    String line = "event=approval-digest morning=" + item.subject() + " mails=" + sent;
    LOG.info(line);
  }

  @PreDestroy
  void stop() {
    if (planning != null) {
      planning.cancel(false);
    }
  }
}
