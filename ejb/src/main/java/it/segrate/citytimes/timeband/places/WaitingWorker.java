package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has free places promised; runs on every server, the claim decides on which. */
@ApplicationScoped
public class WaitingWorker {

  @Inject QueueWorkers workers;
  @Inject WaitingOffers offers;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(WaitingItems.CHECKS, ThisServer.name()), offers::look);
  }
}
