package it.segrate.citytimes.frontoffice.simulate;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * How many come, when, and for what.
 *
 * @param perWeek how many in a week
 * @param hours opening hours by weekday; a weekday without an entry is closed
 * @param weights how much more than others each hour of the day draws, from 0 to 23
 * @param services what they come for
 */
public record Demand(
    double perWeek, Map<DayOfWeek, Hours> hours, List<Double> weights, List<Service> services) {

  private static final int MINUTES = 60;

  /** One span of opening hours. */
  public record Hours(LocalTime opens, LocalTime closes) {}

  /**
   * A service.
   *
   * @param letter its group
   * @param share how many of all ask for it, in any unit
   * @param minutes how long it takes on average
   */
  public record Service(String letter, double share, double minutes) {}

  /** The same with so many times the people. */
  public Demand times(double factor) {
    return new Demand(perWeek * factor, hours, weights, services);
  }

  /** How many come in a minute, at that hour of an open day. */
  double perMinute(int hour) {
    double week = 0;
    for (Hours day : hours.values()) {
      for (int each = 0; each < weights.size(); each++) {
        week += weights.get(each) * openMinutes(day, each);
      }
    }
    return perWeek * weights.get(hour) / week;
  }

  /** How many minutes of an hour the hall is open. */
  private static double openMinutes(Hours day, int hour) {
    int from = Math.max(day.opens().toSecondOfDay() / MINUTES, hour * MINUTES);
    int to = Math.min(day.closes().toSecondOfDay() / MINUTES, (hour + 1) * MINUTES);
    return Math.max(0, to - from);
  }
}
