package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks for a good allocation, on one thread, until it is told to stop or the time is up. */
public final class Allocator {

  /** After a third of its time without anything better, the rest would be wasted. */
  private static final int SHARE_WITHOUT_BETTER = 3;

  private static final long LEAST_MILLIS = 50;

  /** So many allocations are tried one by one, which takes some hundredths of a second. */
  private static final long FEW = 5_000;

  private final SolverFactory<Allocation> everything = SolverFactory.create(Search.everything());
  private final SolverFactory<Allocation> stepByStep = SolverFactory.create(Search.stepByStep());
  private final SolutionManager<Allocation, HardSoftLongScore> judge =
      SolutionManager.create(stepByStep);
  private final long few;
  private final TerminationConfig end;
  private final long limit;
  private volatile int placed;
  private volatile boolean stopped;
  private volatile Solver<Allocation> current;

  /**
   * @param limit how long at most, over 0
   */
  public Allocator(Duration limit) {
    this.limit = limit.toNanos();
    this.end = null;
    this.few = FEW;
  }

  /**
   * Looks step by step however few there are, and ends the search of each part by the same rule;
   * for tests, which have no time.
   */
  Allocator(TerminationConfig end) {
    this.limit = 0;
    this.end = end;
    this.few = 0;
  }

  /**
   * The best allocation that was found; all keep the hours they have where nothing is better. The
   * time is shared out by size, and what a part does not need is left to those after it.
   */
  public Allocation solve(Allocation problem) {
    long begun = System.nanoTime();
    Map<Long, Seeker> found = new HashMap<>();
    int people = problem.getSeekers().size();
    int left = people;
    for (Allocation part : Parts.of(problem)) {
      int size = part.getSeekers().size();
      long rest = Math.max(0, limit - (System.nanoTime() - begun));
      Duration share = Duration.ofNanos((long) ((double) rest * size / left));
      solve(part, share).getSeekers().forEach(seeker -> found.put(seeker.getId(), seeker));
      left -= size;
      placed = people - left;
    }
    Allocation all =
        new Allocation(
            problem.getSeekers().stream().map(seeker -> found.get(seeker.getId())).toList());
    judge.update(all);
    return all;
  }

  private Allocation solve(Allocation part, Duration share) {
    if (stopped || giveTheBest(part)) {
      return part;
    }
    Solver<Allocation> solver =
        allocations(part) <= few
            ? everything.buildSolver(ending(withinTime(share)))
            : stepByStep.buildSolver(ending(end == null ? end(part, share) : end.copyConfig()));
    current = solver;
    if (stopped) {
      return part;
    }
    return solver.solve(part);
  }

  /** How many there are; infinite where they are too many to count. */
  private static double allocations(Allocation part) {
    return part.getSeekers().stream()
        .filter(seeker -> !seeker.isPinned())
        .mapToDouble(seeker -> seeker.getBands().size() + 1.0)
        .reduce(1, (one, other) -> one * other);
  }

  /** Gives each the best they may have; takes it back where that breaks a rule. */
  private static boolean giveTheBest(Allocation part) {
    Map<Seeker, Offered> before = new LinkedHashMap<>();
    for (Seeker seeker : part.getSeekers()) {
      before.put(seeker, seeker.getBand());
      if (!seeker.isPinned()) {
        seeker.setBand(best(seeker).map(Choice::band).orElse(null));
      }
    }
    Explanation explanation = new Explanation(part);
    boolean possible = explanation.shortages().isEmpty() && explanation.overfull().isEmpty();
    if (!possible) {
      before.forEach(Seeker::setBand);
    }
    return possible;
  }

  private static SolverConfigOverride<Allocation> ending(TerminationConfig when) {
    return new SolverConfigOverride<Allocation>().withTerminationConfig(when);
  }

  private static TerminationConfig withinTime(Duration share) {
    return new TerminationConfig()
        .withMillisecondsSpentLimit(Math.max(LEAST_MILLIS, share.toMillis()));
  }

  private static TerminationConfig end(Allocation part, Duration share) {
    TerminationConfig end = withinTime(share);
    return end.withUnimprovedMillisecondsSpentLimit(
            end.getMillisecondsSpentLimit() / SHARE_WITHOUT_BETTER)
        .withBestScoreLimit(HardSoftLongScore.of(0, -bound(part)).toString());
  }

  /** Ends the search soon; those who were not come to yet keep the hours they have. */
  public void stop() {
    stopped = true;
    Optional.ofNullable(current).ifPresent(Solver::terminateEarly);
  }

  /** For how many people it has an answer. */
  public int placed() {
    return placed;
  }

  /** What each rule costs, by its name. */
  public Map<String, HardSoftLongScore> analyse(Allocation allocation) {
    Map<String, HardSoftLongScore> scores = new LinkedHashMap<>();
    judge
        .analyze(allocation)
        .constraintMap()
        .forEach((rule, one) -> scores.put(rule.constraintName(), one.score()));
    return scores;
  }

  /** What the soft rules cost if each got the best they may have, whatever others get. */
  public static long bound(Allocation problem) {
    return problem.getSeekers().stream().mapToLong(Allocator::least).sum();
  }

  private static long least(Seeker seeker) {
    int discontent = seeker.isPinned() ? seeker.discontent() : seeker.discontent(best(seeker));
    return AllocationRules.cost(seeker, discontent);
  }

  private static Optional<Choice> best(Seeker seeker) {
    return seeker.getChoices().stream().filter(Choice::allowed).findFirst();
  }
}
