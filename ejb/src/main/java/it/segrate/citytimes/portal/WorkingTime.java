package it.segrate.citytimes.portal;

import java.time.Duration;

/**
 * Hours of work among the figures of a {@link Text}: said in hours and minutes however many they
 * are, '48 h', since two days of work are not 48 hours. A bare {@link Duration} is time that
 * passes, and is said in days from two days up.
 */
public record WorkingTime(Duration length) {

  public static WorkingTime ofMinutes(long minutes) {
    return new WorkingTime(Duration.ofMinutes(minutes));
  }
}
