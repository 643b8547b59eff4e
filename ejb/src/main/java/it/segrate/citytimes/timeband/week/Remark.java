package it.segrate.citytimes.timeband.week;

import it.segrate.citytimes.timeband.week.Need.Kind;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a week answers one need, on the days on which it answers alike. The sentence is the text
 * {@code timeband.fit.<kind>.<outcome>} with the figures as arguments.
 *
 * @param kind which need; null for the number of long days
 * @param days which days, from Monday; none for the number of long days
 * @param figures the times as {@link java.time.LocalTime}, lengths as {@link
 *     it.segrate.citytimes.portal.WorkingTime}, counts as numbers
 * @param margin minutes to spare; negative by how much it is missed
 */
public record Remark(
    Kind kind, Outcome outcome, List<DayOfWeek> days, List<Object> figures, int margin) {

  /** Of one day in two weeks, the one that counts comes first. */
  static final Comparator<Remark> WORST_FIRST =
      Comparator.comparing((Remark remark) -> remark.outcome().level())
          .reversed()
          .thenComparingInt(Remark::margin);

  /** How a need is answered. */
  public enum Outcome {
    /** With room to spare. */
    MET(Fit.Level.ALL),
    /** To the minute. */
    JUST(Fit.Level.ALL),
    /** Whenever one comes. */
    ALWAYS(Fit.Level.ALL),
    /** One does not work that day. */
    FREE(Fit.Level.ALL),
    /** If one comes early enough. */
    CONDITION(Fit.Level.CONDITION),
    /** The day's work would end after the exit window. */
    TOO_LATE(Fit.Level.NOT),
    MISSED(Fit.Level.NOT);

    private final Fit.Level level;

    Outcome(Fit.Level level) {
      this.level = level;
    }

    public Fit.Level level() {
      return level;
    }
  }

  public Remark {
    days = List.copyOf(days);
    figures = List.copyOf(figures);
  }

  Remark(Kind kind, Outcome outcome, DayOfWeek day, List<Object> figures, int margin) {
    this(kind, outcome, List.of(day), figures, margin);
  }

  /** Adds a remark, to one that says the same of other days if there is one. */
  static void merge(List<Remark> remarks, Remark next) {
    for (int i = 0; i < remarks.size(); i++) {
      Remark one = remarks.get(i);
      if (one.kind == next.kind
          && one.outcome == next.outcome
          && one.figures.equals(next.figures)
          && one.margin == next.margin) {
        List<DayOfWeek> days =
            Stream.concat(one.days.stream(), next.days.stream()).sorted().distinct().toList();
        remarks.set(i, new Remark(one.kind, one.outcome, days, one.figures, one.margin));
        return;
      }
    }
    remarks.add(next);
  }
}
