package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens and closes windows, and sends what comes of them; runs on every server. */
@ApplicationScoped
public class CollectionWorker {

  @Inject QueueWorkers workers;
  @Inject CollectionCalendar calendar;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    workers.start(WorkerSettings.of(CollectionItems.QUEUE, ThisServer.name()), calendar::keep);
  }
}
