package it.segrate.citytimes.timeband.notice;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Plans notices, and sends them on their days; runs on every server, the claim decides on which.
 */
@ApplicationScoped
public class NoticeWorker {

  @Inject QueueWorkers workers;
  @Inject BandNotices notices;

  /** Plans what is to be told of a band that has begun or has other days now. */
  public void moved(@Observes TimeBandRequest request) {
    notices.plan(request);
  }

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(BandNotices.QUEUE, ThisServer.name()), notices::keep);
  }
}
