package it.segrate.citytimes.timeband;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A rule that a weekly pattern breaks. The sentence is the text {@code timeband.finding.<RULE>}
 * with the figures as arguments.
 *
 * @param rule which rule
 * @param day where: the first of the two days for a rest; null for the whole week
 * @param figures the arithmetic: times as {@link java.time.LocalTime}, lengths in minutes
 */
public record Finding(WeekRule rule, DayOfWeek day, List<Object> figures) {

  static Finding of(WeekRule rule, DayOfWeek day, Object... figures) {
    return new Finding(rule, day, List.of(figures));
  }
}
