package it.segrate.citytimes.worktime;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of one day, from a time to a time, both included; no stretch crosses midnight. Of zero
 * length it is a fixed time ('everybody enters at 8:00').
 *
 * @param from first moment
 * @param to last moment, not before {@code from}
 */
public record TimeWindow(LocalTime from, LocalTime to) {

  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A window ends before it begins: " + from + " to " + to);
    }
  }

  /** From texts as {@code "07:30"}. */
  public static TimeWindow of(String from, String to) {
    return new TimeWindow(LocalTime.parse(from), LocalTime.parse(to));
  }

  /** Whole minutes between the two ends, 0 for a fixed time. */
  public int minutes() {
    return (int) Duration.between(from, to).toMinutes();
  }

  /** A time as it is if it is inside the window, else the end that is nearer. */
  public LocalTime nearestTo(LocalTime time) {
    if (time.isBefore(from)) {
      return from;
    }
    return time.isAfter(to) ? to : time;
  }

  /** Whether both ends are the same moment. */
  public boolean isFixed() {
    return from.equals(to);
  }
}
