package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Allocator;
import it.segrate.citytimes.timeband.collect.solve.Explanation;
import it.segrate.citytimes.timeband.collect.solve.Offered;
import it.segrate.citytimes.timeband.collect.solve.Seeker;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The short transactions of a long search: read the problem, tell how far it is, keep what was
 * found. None is open while the solver works.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Solving {

  @PersistenceContext EntityManager entities;
  @Inject ProblemReader reader;
  @Inject TermFacts facts;
  @Inject QueueService queue;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * A search to be made.
   *
   * @param limit how long at most
   */
  public record Search(long run, Allocation problem, Duration limit) {}

  /** What an item stands for; empty, and the item is done, if nobody waits for it any more. */
  public Optional<Search> begin(ClaimedItem item) {
    SolveRun run = entities.find(SolveRun.class, CollectionItems.runOf(item.subject()));
    if (run == null || !run.isRunning()) {
      queue.complete(item.handle());
      return Optional.empty();
    }
    Allocation problem = reader.read(entities.find(CollectionWindow.class, run.getWindowId()));
    run.progress(Duration.ZERO, 0, problem.getSeekers().size());
    return Optional.of(new Search(run.getId(), problem, Duration.ofSeconds(run.getLimitSeconds())));
  }

  /** Tells how far it is; false if nobody waits for it any more. */
  public boolean progress(long id, Duration elapsed, int placed) {
    SolveRun run = entities.find(SolveRun.class, id);
    entities.refresh(run);
    if (!run.isRunning()) {
      return false;
    }
    run.progress(elapsed, placed, run.getPeople());
    return true;
  }

  /**
   * Keeps what was found, if it is waited for still.
   *
   * @throws it.segrate.citytimes.Refusal CONFLICT if the item was lost: another server has it
   */
  public void finish(ClaimedItem item, Allocation found, Allocator allocator, Duration elapsed) {
    queue.complete(item.handle());
    SolveRun run =
        entities.find(
            SolveRun.class, CollectionItems.runOf(item.subject()), LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(run);
    CollectionWindow window = entities.find(CollectionWindow.class, run.getWindowId());
    if (!run.isRunning() || window.getState() != CollectionState.SOLVING) {
      return;
    }
    Map<String, Long> costs =
        allocator.analyse(found).entrySet().stream()
            .filter(one -> !one.getValue().isZero())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one -> one.getValue().hardScore() + one.getValue().softScore()));
    int all = found.getSeekers().size();
    run.progress(elapsed, all, all);
    run.finish(
        found.getScore().hardScore(), found.getScore().softScore(), -Allocator.bound(found), costs);
    give(window, found);
    window.propose(clock.instant());
    audit.record("timeband.collection-proposed", CollectionDesk.subject(window), null);
  }

  private void give(CollectionWindow window, Allocation found) {
    Explanation explanation = new Explanation(found);
    Map<Long, Seeker> seekers =
        found.getSeekers().stream().collect(Collectors.toMap(Seeker::getId, Function.identity()));
    for (Ranking ranking : facts.rankings(window)) {
      Seeker seeker = seekers.get(ranking.getId());
      if (seeker == null) {
        ranking.receive(null, null);
      } else {
        ranking.receive(
            Optional.ofNullable(seeker.getBand()).map(Offered::id).orElse(null),
            explanation.whyNotFirst(seeker).orElse(null));
      }
    }
  }
}
