package it.segrate.citytimes.timeband;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The legal check of a weekly pattern, which takes the worst case inside the windows: the latest
 * exit of a day against the earliest entry of the next, the longest work against the break. A
 * pattern repeats, so Sunday is followed by the same Monday.
 */
public final class WeekRules {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;
  private static final int DAILY_REST = 11 * 60;
  private static final int WEEKLY_REST = DAY + DAILY_REST;
  private static final int WORK_WITHOUT_BREAK = 6 * 60;
  private static final int SHORTEST_BREAK = 30;

  private WeekRules() {}

  /**
   * Checks one week.
   *
   * @param days working days, no weekday twice
   * @param weeklyMinutes net minutes the contract asks for in a week
   * @return what breaks a rule, by rule and then by day; empty when all is well
   */
  public static List<Finding> check(List<BandDay> days, int weeklyMinutes) {
    List<BandDay> week = days.stream().sorted(Comparator.comparing(BandDay::weekday)).toList();
    List<Finding> findings = new ArrayList<>();
    checkRests(week, findings);
    week.forEach(day -> checkBreak(day, findings));
    checkHours(week, weeklyMinutes, findings);
    week.forEach(day -> checkReachable(day, findings));
    return findings;
  }

  private static void checkRests(List<BandDay> week, List<Finding> findings) {
    int longest = 0;
    for (int i = 0; i < week.size(); i++) {
      BandDay day = week.get(i);
      BandDay next = week.get((i + 1) % week.size());
      int rest = restBetween(day, next);
      longest = Math.max(longest, rest);
      if (rest < DAILY_REST) {
        findings.add(
            Finding.of(
                WeekRule.DAILY_REST,
                day.weekday(),
                day.exit().to(),
                next.weekday(),
                next.entry().from(),
                rest));
      }
    }
    if (longest < WEEKLY_REST) {
      findings.add(Finding.of(WeekRule.WEEKLY_REST, null, longest));
    }
  }

  /** Minutes from the latest exit of a day to the earliest entry of the next working day. */
  private static int restBetween(BandDay day, BandDay next) {
    int exit = minuteOfWeek(day.weekday(), day.exit().to().toSecondOfDay() / 60);
    int entry = minuteOfWeek(next.weekday(), next.entry().from().toSecondOfDay() / 60);
    return entry > exit ? entry - exit : entry + WEEK - exit;
  }

  private static int minuteOfWeek(DayOfWeek day, int minute) {
    return (day.getValue() - 1) * DAY + minute;
  }

  private static void checkBreak(BandDay day, List<Finding> findings) {
    if (day.plannedMinutes() > WORK_WITHOUT_BREAK && day.breakMinutes() < SHORTEST_BREAK) {
      findings.add(
          Finding.of(
              WeekRule.BREAK,
              day.weekday(),
              day.plannedMinutes(),
              day.breakMinutes(),
              SHORTEST_BREAK));
    }
  }

  private static void checkHours(List<BandDay> week, int weekly, List<Finding> findings) {
    int planned = week.stream().mapToInt(BandDay::plannedMinutes).sum();
    if (planned != weekly) {
      findings.add(Finding.of(WeekRule.WEEKLY_HOURS, null, planned, weekly));
    }
  }

  private static void checkReachable(BandDay day, List<Finding> findings) {
    if (day.reachableMinutes() < day.plannedMinutes()) {
      findings.add(
          Finding.of(
              WeekRule.REACHABLE, day.weekday(), day.reachableMinutes(), day.plannedMinutes()));
    }
  }
}
