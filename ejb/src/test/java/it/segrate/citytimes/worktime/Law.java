package it.segrate.citytimes.worktime;

import static it.segrate.citytimes.worktime.Severity.VIOLATION;
import static it.segrate.citytimes.worktime.Severity.WARNING;

import java.util.List;

/** The rules of 2026, as the table has them too. */
public final class Law {

  public static final RuleBook OF_2026 =
      new RuleBook(
          List.of(
              new Rule(RuleCode.DAILY_REST, 0, 660, VIOLATION, "D.Lgs. 66/2003, art. 7"),
              new Rule(RuleCode.LONGEST_DAY, 0, 780, VIOLATION, "D.Lgs. 66/2003, art. 7"),
              new Rule(RuleCode.WEEKLY_REST, 0, 1_440, VIOLATION, "D.Lgs. 66/2003, art. 9"),
              new Rule(RuleCode.AVERAGE_WEEK, 0, 2_880, VIOLATION, "D.Lgs. 66/2003, art. 4"),
              new Rule(
                  RuleCode.BREAK,
                  360,
                  30,
                  VIOLATION,
                  "CCNL Funzioni Locali; D.Lgs. 66/2003, art. 8"),
              new Rule(RuleCode.BREAK_SHIFT, 360, 10, VIOLATION, "D.Lgs. 66/2003, art. 8"),
              new Rule(RuleCode.STRETCH, 0, 360, WARNING, "D.Lgs. 66/2003, art. 8"),
              new Rule(RuleCode.WEEKLY_HOURS, 0, 0, VIOLATION, "CCNL Funzioni Locali"),
              new Rule(RuleCode.REACHABLE, 0, 0, VIOLATION, "CCNL Funzioni Locali 2022, art. 36"),
              new Rule(RuleCode.OVERRUN, 0, 0, WARNING, "CCNL Funzioni Locali 2022, art. 36"),
              new Rule(RuleCode.WORKING_DAYS, 0, 5, WARNING, "CCNL Funzioni Locali"),
              new Rule(RuleCode.WORKING_DAYS_SHIFT, 0, 6, WARNING, "CCNL Funzioni Locali")));

  private Law() {}
}
