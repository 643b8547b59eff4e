package it.segrate.citytimes.timeband.collect.solve;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * What makes an allocation possible, and what makes it good. The hard rules are broken by nobody
 * who keeps the hours they have, so there is always an allocation that keeps them. How discontent
 * somebody is ({@link Seeker#discontent()}) is weighed four ways; each weight is a figure of this
 * class.
 */
public class AllocationRules implements ConstraintProvider {

  /** Hard: the law, and the rules of requests. */
  public static final String LEGAL = "legal";

  /** Hard: no more people than places. */
  public static final String PLACES = "places";

  /** Hard: nobody is missing where people are needed, who is there now. */
  public static final String COVER = "cover";

  /** Soft: what people want. */
  public static final String RANK = "rank";

  /** Soft: whom the contract lets go first. */
  public static final String PRECEDENCE = "precedence";

  /** Soft: two who are a little discontent rather than one who is much. */
  public static final String FAIRNESS = "fairness";

  /** Soft: whom the last collection left discontent. */
  public static final String LAST_TIME = "lastTime";

  static final long PER_RANK = 100;
  static final long PER_RANK_WITH_PRECEDENCE = 200;
  static final long PER_SQUARE = 20;
  static final long PER_RANK_AND_LAST = 30;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      legal(factory),
      places(factory),
      cover(factory),
      rank(factory),
      precedence(factory),
      fairness(factory),
      lastTime(factory)
    };
  }

  Constraint legal(ConstraintFactory factory) {
    return factory
        .forEach(Seeker.class)
        .filter(seeker -> !seeker.isAllowed())
        .penalize(HardSoftLongScore.ONE_HARD)
        .asConstraint(LEGAL);
  }

  Constraint places(ConstraintFactory factory) {
    return factory
        .forEach(Seeker.class)
        .filter(seeker -> seeker.limit() != null)
        .groupBy(Seeker::limit, count())
        .filter((limit, people) -> people > limit.free())
        .penalize(HardSoftLongScore.ONE_HARD, (limit, people) -> people - limit.free())
        .asConstraint(PLACES);
  }

  Constraint cover(ConstraintFactory factory) {
    return factory
        .forEach(Seeker.class)
        .flattenLast(Seeker::shifts)
        .groupBy(Shift::slot, sum(Shift::change))
        .filter((slot, change) -> slot.missing(change) > 0)
        .penalize(HardSoftLongScore.ONE_HARD, Slot::missing)
        .asConstraint(COVER);
  }

  Constraint rank(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Seeker.class)
        .filter(seeker -> seeker.discontent() > 0)
        .penalizeLong(HardSoftLongScore.ONE_SOFT, seeker -> PER_RANK * seeker.discontent())
        .asConstraint(RANK);
  }

  Constraint precedence(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Seeker.class)
        .filter(seeker -> seeker.isPrecedence() && seeker.discontent() > 0)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT, seeker -> PER_RANK_WITH_PRECEDENCE * seeker.discontent())
        .asConstraint(PRECEDENCE);
  }

  Constraint fairness(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Seeker.class)
        .filter(seeker -> seeker.discontent() > 0)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            seeker -> PER_SQUARE * seeker.discontent() * seeker.discontent())
        .asConstraint(FAIRNESS);
  }

  Constraint lastTime(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Seeker.class)
        .filter(seeker -> seeker.getLastTime() > 0 && seeker.discontent() > 0)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            seeker -> PER_RANK_AND_LAST * seeker.getLastTime() * seeker.discontent())
        .asConstraint(LAST_TIME);
  }

  /** What it costs if somebody gets that: what the soft rules above add up to. */
  static long cost(Seeker seeker, int discontent) {
    return PER_RANK * discontent
        + (seeker.isPrecedence() ? PER_RANK_WITH_PRECEDENCE * discontent : 0)
        + PER_SQUARE * discontent * discontent
        + PER_RANK_AND_LAST * seeker.getLastTime() * discontent;
  }
}
