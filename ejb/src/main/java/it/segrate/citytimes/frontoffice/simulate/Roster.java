package it.segrate.citytimes.frontoffice.simulate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many operators there are by half hour, and at which desks: with n of them, the first n.
 *
 * @param desks desks in the order in which they are staffed
 * @param operators operators in each half hour of the day, from midnight: 48 figures
 */
public record Roster(List<Seat> desks, List<Integer> operators) {

  private static final int HALF_HOURS = 48;
  private static final long HALF_HOUR = 1_800_000;
  private static final int MINUTES = 30;

  /**
   * A desk and the groups that whoever sits there can serve.
   *
   * @param desk id of the desk
   */
  public record Seat(long desk, String letters) {}

  /**
   * A part of the day and its operators.
   *
   * @param from a full or half hour
   * @param to a full or half hour, later
   */
  public record Span(LocalTime from, LocalTime to, int operators) {}

  /**
   * The figures are copied.
   *
   * @throws IllegalArgumentException if there are not 48 of them
   */
  public Roster {
    desks = List.copyOf(desks);
    operators = List.copyOf(operators);
    if (operators.size() != HALF_HOURS) {
      throw new IllegalArgumentException(operators.size() + " half hours");
    }
  }

  /** As many at every hour. */
  public static Roster flat(List<Seat> desks, int operators) {
    return new Roster(desks, Collections.nCopies(HALF_HOURS, operators));
  }

  /** By parts of the day; nobody outside of them. */
  public static Roster of(List<Seat> desks, List<Span> spans) {
    List<Integer> halves = new ArrayList<>();
    for (int half = 0; half < HALF_HOURS; half++) {
      LocalTime at = LocalTime.ofSecondOfDay(half * 60L * MINUTES);
      halves.add(
          spans.stream()
              .filter(span -> !at.isBefore(span.from()) && at.isBefore(span.to()))
              .mapToInt(Span::operators)
              .findFirst()
              .orElse(0));
    }
    return new Roster(desks, halves);
  }

  /** Who is at the desks on a day, within its opening hours. */
  List<DeskShift> shifts(ArrivalSource.Day day, ZoneId zone) {
    List<DeskShift> shifts = new ArrayList<>();
    for (int place = 0; place < desks.size(); place++) {
      long from = day.opens();
      for (long at = day.opens(); at < day.closes(); at += HALF_HOUR) {
        if (operators(at, zone) <= place) {
          add(shifts, place, from, at);
          from = at + HALF_HOUR;
        }
      }
      add(shifts, place, from, day.closes());
    }
    return shifts;
  }

  private void add(List<DeskShift> shifts, int place, long from, long to) {
    if (from < to) {
      shifts.add(new DeskShift(desks.get(place).desk(), desks.get(place).letters(), from, to));
    }
  }

  private int operators(long at, ZoneId zone) {
    LocalTime time = Instant.ofEpochMilli(at).atZone(zone).toLocalTime();
    return operators.get(time.toSecondOfDay() / 60 / MINUTES);
  }
}
