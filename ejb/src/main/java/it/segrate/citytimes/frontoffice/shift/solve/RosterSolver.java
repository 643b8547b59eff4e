package it.segrate.citytimes.frontoffice.shift.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Looks for a good roster, on one thread, until it is told to stop or the time is up. */
public final class RosterSolver {

  /** After a third of its time without anything better, the rest would be wasted. */
  private static final int SHARE_WITHOUT_BETTER = 3;

  private final SolverFactory<RosterPlan> factory = SolverFactory.create(config());
  private final SolutionManager<RosterPlan, HardMediumSoftLongScore> judge =
      SolutionManager.create(factory);
  private final Solver<RosterPlan> solver;

  /**
   * @param limit how long at most, over 0
   */
  public RosterSolver(Duration limit) {
    this(
        new TerminationConfig()
            .withMillisecondsSpentLimit(limit.toMillis())
            .withUnimprovedMillisecondsSpentLimit(limit.toMillis() / SHARE_WITHOUT_BETTER));
  }

  /** Ends the search by a rule of its own; for tests, which have no time. */
  RosterSolver(TerminationConfig end) {
    solver = factory.buildSolver(new SolverConfigOverride<RosterPlan>().withTerminationConfig(end));
  }

  private static SolverConfig config() {
    return new SolverConfig(RosterPlan.class.getClassLoader())
        .withSolutionClass(RosterPlan.class)
        .withEntityClasses(Duty.class)
        .withConstraintProviderClass(RosterRules.class)
        .withRandomSeed(1L)
        .withPhases(
            new ConstructionHeuristicPhaseConfig(),
            new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                .withMoveSelectorConfig(
                    new UnionMoveSelectorConfig()
                        .withMoveSelectors(
                            new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                            new SwapMoveSelectorConfig().withFixedProbabilityWeight(1.0))));
  }

  /** The best roster that was found; shifts that nobody can work stay without anybody. */
  public RosterPlan solve(RosterPlan problem) {
    if (problem.getDuties().stream().allMatch(RosterSolver::isSettled)) {
      judge.update(problem);
      return problem;
    }
    return solver.solve(problem);
  }

  /** Whether there is nothing to choose. */
  private static boolean isSettled(Duty duty) {
    return duty.isPinned() || duty.getAble().isEmpty();
  }

  /** Ends the search soon, with what was found so far. */
  public void stop() {
    solver.terminateEarly();
  }

  /** What each rule costs, by its name. */
  public Map<String, HardMediumSoftLongScore> analyse(RosterPlan plan) {
    Map<String, HardMediumSoftLongScore> scores = new LinkedHashMap<>();
    judge
        .analyze(plan)
        .constraintMap()
        .forEach((rule, one) -> scores.put(rule.constraintName(), one.score()));
    return scores;
  }

  /**
   * What the soft rules cost at least if every shift is worked: each burden given, one by one, to
   * who has carried least, whatever they can serve; every wish that can come true come true.
   */
  public static long bound(RosterPlan plan) {
    long likes =
        plan.getDuties().stream()
            .filter(duty -> duty.getAble().stream().anyMatch(worker -> worker.likes(duty)))
            .count();
    return RosterRules.PER_SATURDAY_SQUARE * least(plan, Slot::saturday, Worker::saturdays)
        + RosterRules.PER_LATE_SQUARE * least(plan, Slot::late, Worker::lates)
        - RosterRules.PER_LIKE * likes;
  }

  private static long least(RosterPlan plan, Predicate<Slot> which, ToIntFunction<Worker> before) {
    PriorityQueue<Integer> burdens = new PriorityQueue<>();
    List<Worker> workers = plan.getWorkers();
    workers.forEach(worker -> burdens.add(before.applyAsInt(worker)));
    long cost = 0;
    for (Duty duty : plan.getDuties()) {
      if (which.test(duty.slot()) && !burdens.isEmpty()) {
        int least = burdens.poll();
        cost += RosterRules.growth(least, 1);
        burdens.add(least + 1);
      }
    }
    return cost;
  }
}
