package it.segrate.citytimes.frontoffice.shift.solve;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import it.segrate.citytimes.frontoffice.shift.solve.RosterPlan.Law;

/**
 * What makes a roster possible, what makes it whole, and what makes it good. Who is away or lacks a
 * skill is not even tried ({@link Duty#getAble()}). A shift that nobody works breaks no hard rule,
 * so there is always a roster that keeps them. Burdens are weighed by their square, those of the
 * weeks before among them: the next late shift goes to who had fewest.
 */
public class RosterRules implements ConstraintProvider {

  /** Hard: one shift a day. */
  public static final String ONE_PLACE = "onePlace";

  /** Hard: the rest between two days (D.Lgs. 66/2003, art. 7). */
  public static final String REST = "rest";

  /** Hard: no more hours a week than the contract's. */
  public static final String HOURS = "hours";

  /** Medium: somebody is there. */
  public static final String UNCOVERED = "uncovered";

  /** Soft: all work as many Saturdays. */
  public static final String SATURDAYS = "saturdays";

  /** Soft: all work as many late shifts. */
  public static final String LATES = "lates";

  /** Soft: what people would rather work, or not. */
  public static final String WISHES = "wishes";

  static final long PER_SATURDAY_SQUARE = 10;
  static final long PER_LATE_SQUARE = 3;
  static final long PER_DISLIKE = 20;
  static final long PER_LIKE = 5;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      onePlace(factory),
      rest(factory),
      hours(factory),
      uncovered(factory),
      saturdays(factory),
      lates(factory),
      disliked(factory),
      liked(factory)
    };
  }

  Constraint onePlace(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(Duty.class, equal(Duty::getWorker), equal(Duty::day))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(ONE_PLACE);
  }

  Constraint rest(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .join(Duty.class, equal(Duty::getWorker), equal(Duty::dayAfter, Duty::day))
        .join(Law.class)
        .filter((one, next, law) -> one.slot().restBefore(next.slot()) < law.restMinutes())
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(REST);
  }

  Constraint hours(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .groupBy(Duty::getWorker, Duty::week, sum(Duty::minutes))
        .filter((worker, week, minutes) -> minutes > worker.weeklyMinutes())
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(HOURS);
  }

  Constraint uncovered(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Duty.class)
        .filter(duty -> duty.getWorker() == null)
        .penalize(HardMediumSoftLongScore.ONE_MEDIUM)
        .asConstraint(UNCOVERED);
  }

  Constraint saturdays(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .filter(duty -> duty.slot().saturday())
        .groupBy(Duty::getWorker, count())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (worker, more) -> PER_SATURDAY_SQUARE * growth(worker.saturdays(), more))
        .asConstraint(SATURDAYS);
  }

  Constraint lates(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .filter(duty -> duty.slot().late())
        .groupBy(Duty::getWorker, count())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (worker, more) -> PER_LATE_SQUARE * growth(worker.lates(), more))
        .asConstraint(LATES);
  }

  Constraint disliked(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .filter(duty -> duty.getWorker().dislikes(duty))
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, duty -> PER_DISLIKE)
        .asConstraint(WISHES);
  }

  Constraint liked(ConstraintFactory factory) {
    return factory
        .forEach(Duty.class)
        .filter(duty -> duty.getWorker().likes(duty))
        .rewardLong(HardMediumSoftLongScore.ONE_SOFT, duty -> PER_LIKE)
        .asConstraint("liked");
  }

  /** By how much the square of a burden grows. */
  static long growth(long before, long more) {
    return (before + more) * (before + more) - before * before;
  }
}
