package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks for a good allocation, on one thread, until it is told to stop or the time is up. */
public final class Allocator {

  /** After a third of the time without anything better, the rest would be wasted. */
  private static final int SHARE_WITHOUT_BETTER = 3;

  private final SolverFactory<Allocation> factory;
  private final Solver<Allocation> solver;
  private volatile HardSoftLongScore best;

  /**
   * @param problem whose best conceivable score ends the search when it is reached
   * @param limit how long at most, over 0
   */
  public Allocator(Allocation problem, Duration limit) {
    this(
        new TerminationConfig()
            .withSpentLimit(limit)
            .withUnimprovedSpentLimit(limit.dividedBy(SHARE_WITHOUT_BETTER))
            .withBestScoreLimit(HardSoftLongScore.of(0, -bound(problem)).toString()));
  }

  Allocator(TerminationConfig end) {
    factory = SolverFactory.create(Search.config().withTerminationConfig(end));
    solver = factory.buildSolver();
    solver.addEventListener(event -> best = (HardSoftLongScore) event.getNewBestScore());
  }

  /** The best allocation that was found; all keep the hours they have where nothing is better. */
  public Allocation solve(Allocation problem) {
    return solver.solve(problem);
  }

  /** Ends the search soon; what was found so far is the result. */
  public void stop() {
    solver.terminateEarly();
  }

  /** The best score so far; empty before the first. */
  public Optional<HardSoftLongScore> best() {
    return Optional.ofNullable(best);
  }

  /** What each rule costs, by its name. */
  public Map<String, HardSoftLongScore> analyse(Allocation allocation) {
    ScoreAnalysis<HardSoftLongScore> analysis =
        SolutionManager.<Allocation, HardSoftLongScore>create(factory).analyze(allocation);
    Map<String, HardSoftLongScore> scores = new LinkedHashMap<>();
    analysis.constraintMap().forEach((rule, one) -> scores.put(rule.constraintName(), one.score()));
    return scores;
  }

  /** What the soft rules cost if each got the best they may have, whatever others get. */
  public static long bound(Allocation problem) {
    return problem.getSeekers().stream().mapToLong(Allocator::least).sum();
  }

  private static long least(Seeker seeker) {
    int discontent =
        seeker.isPinned()
            ? seeker.discontent()
            : seeker.discontent(seeker.getChoices().stream().filter(Choice::allowed).findFirst());
    return AllocationRules.cost(seeker, discontent);
  }
}
