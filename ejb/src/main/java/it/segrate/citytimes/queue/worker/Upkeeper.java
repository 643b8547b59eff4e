package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import it.segrate.citytimes.queue.internal.QueueDatabase;
import it.segrate.citytimes.queue.internal.Upkeep;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does every second what time has made due: scheduled items become ready, lost leases end. Each
 * server does it; a thread of its own keeps it going however busy the workers are.
 */
@ApplicationScoped
public class Upkeeper {

  private static final long PAUSE_MILLIS = 1_000;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private QueueDatabase database;
  @Inject private QueueTypes types;

  private final Outage outage = new Outage("upkeep");
  private volatile Future<?> upkeep;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    upkeep =
        executor.scheduleWithFixedDelay(
            this::run, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void run() {
    Upkeep work = new Upkeep(database);
    boolean fine = true;
    for (QueueType type : types.all()) {
      try {
        work.run(type);
      } catch (RuntimeException e) {
        fine = false;
        outage.goesOn(e);
      }
    }
    if (fine) {
      outage.over();
    }
  }

  @PreDestroy
  void stop() {
    Future<?> started = upkeep;
    if (started != null) {
      started.cancel(false);
    }
  }
}
