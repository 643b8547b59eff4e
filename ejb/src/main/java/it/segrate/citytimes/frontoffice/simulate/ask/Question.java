package it.segrate.citytimes.frontoffice.simulate.ask;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a supervisor wants to try.
 *
 * @param days on which days
 * @param day the day itself, or one of the weekday's; null for a computed year
 * @param operators how many in each part of the day: see {@link #PARTS}
 * @param everything whether every operator serves everything, instead of what the desks serve
 * @param inflow how many more come, in per cent
 * @param rule name of the rule of calling
 * @param heldBack how many desks are held back
 * @param impatient whether people give up after a while, as they did in the last year
 */
public record Question(
    Days days,
    LocalDate day,
    List<Integer> operators,
    boolean everything,
    int inflow,
    String rule,
    int heldBack,
    boolean impatient) {

  /** One in which everybody waits until they are called. */
  public Question(
      Days days,
      LocalDate day,
      List<Integer> operators,
      boolean everything,
      int inflow,
      String rule,
      int heldBack) {
    this(days, day, operators, everything, inflow, rule, heldBack, false);
  }

  /** Which days. */
  public enum Days {
    /** All days of one weekday in the last twelve months. */
    WEEKDAY,
    /** One day that was. */
    DAY,
    /** A year drawn by chance. */
    YEAR
  }

  /**
   * A part of the day.
   *
   * @param from where it begins
   * @param to where it ends
   */
  public record Part(LocalTime from, LocalTime to) {

    /** Its length in hours. */
    public int hours() {
      return to.getHour() - from.getHour();
    }
  }

  /** The parts of the day in which operators are counted. */
  public static final List<Part> PARTS =
      List.of(part(8, 9), part(9, 12), part(12, 14), part(14, 18), part(18, 20));

  /** Most operators that can be asked for, and most desks held back. */
  public static final int MOST_OPERATORS = 12;

  public static final int MOST_HELD_BACK = 2;

  /** Most that the inflow can change, in per cent. */
  public static final int MOST_INFLOW = 50;

  private static final String BETWEEN = "|";

  /** The operators are copied. */
  public Question {
    operators = List.copyOf(operators);
  }

  private static Part part(int from, int to) {
    return new Part(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  /** How it is kept. */
  String text() {
    return String.join(
        BETWEEN,
        days.name(),
        day == null ? "" : day.toString(),
        operators.stream().map(String::valueOf).collect(Collectors.joining("-")),
        String.valueOf(everything),
        String.valueOf(inflow),
        rule,
        String.valueOf(heldBack),
        String.valueOf(impatient));
  }

  /** What {@link #text} wrote. */
  static Question of(String text) {
    String[] parts = text.split("\\|");
    return new Question(
        Days.valueOf(parts[0]),
        parts[1].isEmpty() ? null : LocalDate.parse(parts[1]),
        Arrays.stream(parts[2].split("-")).map(Integer::valueOf).toList(),
        Boolean.parseBoolean(parts[3]),
        Integer.parseInt(parts[4]),
        parts[5],
        Integer.parseInt(parts[6]),
        parts.length > 7 && Boolean.parseBoolean(parts[7]));
  }
}
