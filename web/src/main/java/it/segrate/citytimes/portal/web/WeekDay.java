package it.segrate.citytimes.portal.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * One day of a week chart.
 *
 * @param day which day
 * @param segments its stretches, in the order in which they are drawn: later ones lie on top
 * @param length how long one works: '9 h'
 * @param words what else stands beside the bars: 'esci 17:00–18:30'; or null
 * @param today whether it is today
 * @param trouble what is wrong with the day, or null
 */
public record WeekDay(
    DayOfWeek day,
    List<Segment> segments,
    String length,
    String words,
    boolean today,
    String trouble)
    implements Serializable {

  public WeekDay(DayOfWeek day, List<Segment> segments, String length) {
    this(day, segments, length, null, false, null);
  }

  /** What a stretch of the day is. */
  public enum Kind {
    /** When one may come. */
    ENTRY,
    /** When one must be there. */
    CORE,
    /** A pause within the core hours. */
    BREAK,
    /** When one may leave. */
    EXIT,
    /** A moment somebody asked for; from and to are the same. */
    WANTED,
    /** As it is today, to compare with. */
    BEFORE
  }

  /**
   * A stretch of the day.
   *
   * @param from minutes since midnight, 0 to 1440
   * @param to minutes since midnight, not before from
   */
  public record Segment(Kind kind, int from, int to) implements Serializable {

    /** The stretch between two times of the same day. */
    public static Segment of(Kind kind, LocalTime from, LocalTime to) {
      return new Segment(kind, from.toSecondOfDay() / 60, to.toSecondOfDay() / 60);
    }
  }
}
