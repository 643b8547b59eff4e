package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.worker.ItemHandler;
import it.segrate.citytimes.queue.worker.LongWork;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import it.segrate.citytimes.timeband.collect.Solving.Search;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Allocator;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;

/**
 * Has the solver work, one window at a time on each server. The solver has a thread of its own; the
 * worker's tells each second how far it is, and stops it once nobody waits for it. What a server
 * had found that dies is lost: the item comes back, and another begins anew.
 */
@ApplicationScoped
public class SolvingWorker implements ItemHandler {

  static final Duration LEASE = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(SolvingWorker.class.getName());

  @Inject QueueWorkers workers;
  @Inject QueueService queue;
  @Inject Solving solving;
  @Resource ManagedThreadFactory managed;

  ThreadFactory threads;

  /** Begins when the tables are there. */
  public void start(@Observes DatabaseReady ready) {
    threads = managed;
    workers.start(WorkerSettings.of(CollectionItems.SOLVING, ThisServer.name()).lease(LEASE), this);
  }

  @Override
  public void handle(ClaimedItem item) throws ExecutionException, InterruptedException {
    Search search = solving.begin(item).orElse(null);
    if (search == null) {
      return;
    }
    long begun = System.nanoTime();
    Allocator allocator = new Allocator(search.limit());
    Optional<Allocation> found =
        LongWork.run(
            threads,
            () -> allocator.solve(search.problem()),
            () ->
                queue.extendLease(item.handle(), LEASE)
                    && solving.progress(search.run(), since(begun), allocator.placed()),
            allocator::stop);
    found.ifPresent(one -> solving.finish(item, one, allocator, since(begun)));
    LOG.info(
        () ->
            "event=timeband-collection-"
                + (found.isPresent() ? "solved" : "stopped")
                + " run="
                + search.run());
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
