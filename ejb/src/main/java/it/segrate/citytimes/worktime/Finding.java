package it.segrate.citytimes.worktime;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A rule that a week breaks, and where. The sentence is the text {@code
 * worktime.finding.<RuleCode>} with the figures as arguments.
 *
 * @param week which week of the cycle, from 0
 * @param day the day, the first of the two for a rest; null for the whole week or cycle
 * @param figures the arithmetic: times as {@link java.time.LocalTime}, lengths as {@link
 *     it.segrate.citytimes.portal.WorkingTime}, days as {@link DayOfWeek}, counts as numbers
 */
public record Finding(Rule rule, int week, DayOfWeek day, List<Object> figures) {

  public boolean isViolation() {
    return rule.severity() == Severity.VIOLATION;
  }
}
