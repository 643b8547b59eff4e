package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.worktime.Contract;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.LegalCheck;
import it.segrate.citytimes.worktime.RuleBook;
import it.segrate.citytimes.worktime.RuleCode;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules of working time say of somebody's shifts in a week. Rests are looked for from the
 * last day of the week before to the first of the week after; all else is the week's own. A week
 * before without any shift was all rest, and is left out. Fewer hours than the contract's break no
 * rule: they are made up for later (CCNL 2022, art. 36).
 */
public final class RosterLaw {

  private static final Set<RuleCode> RESTS = EnumSet.of(RuleCode.DAILY_REST, RuleCode.WEEKLY_REST);

  private RosterLaw() {}

  /**
   * What breaks a rule.
   *
   * @param shifts of one operator, of the week, the one before and the one after
   * @param weeklyMinutes what the contract asks for
   * @param rules in force in the week
   */
  public static List<Finding> check(
      Collection<Shift> shifts, LocalDate monday, int weeklyMinutes, RuleBook rules) {
    List<DayHours> week = hours(shifts, monday);
    if (week.isEmpty()) {
      return List.of();
    }
    List<DayHours> before = hours(shifts, monday.minusWeeks(1));
    int planned = week.stream().mapToInt(DayHours::plannedMinutes).sum();
    Contract contract = new Contract(Math.min(planned, weeklyMinutes), true);
    List<DayHours> after = hours(shifts, monday.plusWeeks(1));
    int at = before.isEmpty() ? 0 : 1;
    WeekPattern around =
        new WeekPattern(at == 0 ? List.of(week, after) : List.of(before, week, after));
    DayOfWeek last =
        before.stream().map(DayHours::weekday).max(Comparator.naturalOrder()).orElse(null);
    Stream<Finding> rests =
        LegalCheck.check(around, contract, rules).stream()
            .filter(finding -> RESTS.contains(finding.rule().code()))
            .filter(finding -> touches(finding, at, last));
    Stream<Finding> others =
        LegalCheck.check(WeekPattern.of(week), contract, rules).stream()
            .filter(finding -> !RESTS.contains(finding.rule().code()));
    return Stream.concat(rests, others).toList();
  }

  /** Whether it is about the week at that place, or the night before its first day. */
  private static boolean touches(Finding finding, int at, DayOfWeek lastBefore) {
    if (finding.week() == at) {
      return true;
    }
    return finding.week() == at - 1
        && (finding.rule().code() == RuleCode.WEEKLY_REST || finding.day() == lastBefore);
  }

  private static List<DayHours> hours(Collection<Shift> shifts, LocalDate monday) {
    return shifts.stream()
        .filter(shift -> !shift.getDay().isBefore(monday))
        .filter(shift -> shift.getDay().isBefore(monday.plusWeeks(1)))
        .map(shift -> shift.getKind().on(shift.getDay().getDayOfWeek()))
        .toList();
  }
}
