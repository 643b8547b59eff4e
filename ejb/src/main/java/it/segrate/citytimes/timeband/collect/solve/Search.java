package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.exhaustivesearch.ExhaustiveSearchPhaseConfig;
import ai.timefold.solver.core.config.exhaustivesearch.ExhaustiveSearchType;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;

/** How the solver looks for something better. */
final class Search {

  private Search() {}

  /** Tries everything and so finds the best there is: for a handful of people. */
  static SolverConfig everything() {
    return rules()
        .withPhases(
            new ExhaustiveSearchPhaseConfig()
                .withExhaustiveSearchType(ExhaustiveSearchType.BRUTE_FORCE));
  }

  /**
   * One person gets something else, two swap, or two get something else at once. The last is what
   * it takes where one must go for another to come, and neither alone would be possible or better.
   */
  static SolverConfig stepByStep() {
    return rules()
        .withPhases(
            new ConstructionHeuristicPhaseConfig(),
            new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                .withMoveSelectorConfig(
                    new UnionMoveSelectorConfig()
                        .withMoveSelectors(
                            new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                            new SwapMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                            together().withFixedProbabilityWeight(1.0))));
  }

  private static SolverConfig rules() {
    return new SolverConfig(Allocation.class.getClassLoader())
        .withSolutionClass(Allocation.class)
        .withEntityClasses(Seeker.class)
        .withConstraintProviderClass(AllocationRules.class)
        .withRandomSeed(1L);
  }

  private static CartesianProductMoveSelectorConfig together() {
    return new CartesianProductMoveSelectorConfig()
        .withMoveSelectors(new ChangeMoveSelectorConfig(), new ChangeMoveSelectorConfig())
        .withIgnoreEmptyChildIterators(true);
  }
}
