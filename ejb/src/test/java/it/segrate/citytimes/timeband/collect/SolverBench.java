package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Allocator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** The solver's worker in a test: each of its steps is a transaction, as on the server. */
public final class SolverBench {

  /** Runs a step in a transaction of its own. */
  @FunctionalInterface
  public interface Steps {
    <T> T run(Function<Solving, T> step);
  }

  private final QueueService queue;
  private final SolvingWorker worker = new SolvingWorker();

  public SolverBench(QueueService queue, Steps steps) {
    this.queue = queue;
    worker.queue = queue;
    worker.threads = Thread::new;
    worker.solving =
        new Solving() {
          @Override
          public Optional<Search> begin(ClaimedItem item) {
            return steps.run(solving -> solving.begin(item));
          }

          @Override
          public boolean progress(long id, Duration elapsed, int placed) {
            return steps.run(solving -> solving.progress(id, elapsed, placed));
          }

          @Override
          public void finish(
              ClaimedItem item, Allocation found, Allocator allocator, Duration elapsed) {
            steps.run(
                solving -> {
                  solving.finish(item, found, allocator, elapsed);
                  return null;
                });
          }
        };
  }

  /** What waits to be solved, claimed by this server. */
  public List<ClaimedItem> claim() {
    return queue.claim(ClaimRequest.from(CollectionItems.SOLVING).owner("test").max(50));
  }

  /** Solves what an item stands for. */
  public void solve(ClaimedItem item) {
    try {
      worker.handle(item);
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
