package it.segrate.citytimes.timeband.week;

import java.util.Comparator;
import java.util.List;

/**
 * How well a week meets what somebody asked of it.
 *
 * @param remarks one for each need and group of days; none where nothing was asked
 */
public record Fit(List<Remark> remarks) {

  /** The week that fits better first. */
  public static final Comparator<Fit> BEST_FIRST =
      Comparator.comparing(Fit::level)
          .thenComparingInt(Fit::missing)
          .thenComparingInt(Fit::conditions)
          .thenComparing(Fit::margin, Comparator.reverseOrder());

  /** How well, best first. */
  public enum Level {
    /** Every need is met. */
    ALL,
    /** Every need can be met, if one comes early enough on some days. */
    CONDITION,
    /** Some need is not met. */
    NOT
  }

  public Fit {
    remarks = List.copyOf(remarks);
  }

  public Level level() {
    return remarks.stream()
        .map(remark -> remark.outcome().level())
        .max(Comparator.naturalOrder())
        .orElse(Level.ALL);
  }

  /**
   * Minutes to spare at the need that is met worst; negative by how much one is missed. To be able
   * to come earlier than asked is no margin.
   */
  public int margin() {
    return remarks.stream()
        .filter(remark -> remark.outcome() != Remark.Outcome.FREE)
        .filter(remark -> remark.kind() != Need.Kind.COME_FROM || remark.margin() < 0)
        .mapToInt(Remark::margin)
        .min()
        .orElse(0);
  }

  /** Days on which one has to come early. */
  private int conditions() {
    return remarks.stream()
        .filter(remark -> remark.outcome() == Remark.Outcome.CONDITION)
        .mapToInt(remark -> remark.days().size())
        .sum();
  }

  /** Minutes that are missed on all days together. */
  private int missing() {
    return remarks.stream()
        .filter(remark -> remark.margin() < 0)
        .mapToInt(remark -> -remark.margin() * Math.max(1, remark.days().size()))
        .sum();
  }
}
