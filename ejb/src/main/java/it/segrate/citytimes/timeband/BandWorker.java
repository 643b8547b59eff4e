package it.segrate.citytimes.timeband;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has bands begin and end on their days; runs on every server, the claim decides on which. */
@ApplicationScoped
public class BandWorker {

  @Inject QueueWorkers workers;
  @Inject BandSchedule schedule;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(BandSchedule.QUEUE, ThisServer.name()), schedule::keep);
  }
}
