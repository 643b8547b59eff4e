package it.segrate.citytimes.timeband;

import it.segrate.citytimes.timeband.week.Contract;
import it.segrate.citytimes.timeband.week.DayHours;
import it.segrate.citytimes.timeband.week.WeekPattern;
import java.time.LocalDate;
import java.util.List;

/**
 * All that HR writes of a band.
 *
 * @param code short name, the same in all editions
 * @param validFrom first day on which it can be worked
 * @param legalBasis article or agreement
 * @param talksOn day on which its criteria were discussed with the unions; null while there is none
 * @param weeklyMinutes net minutes a week for a full-time contract; the average of a cycle
 * @param weeks the working days of each week of the cycle, no weekday twice in one
 */
public record BandSheet(
    String code,
    String nameIt,
    String nameEn,
    LocalDate validFrom,
    String legalBasis,
    LocalDate talksOn,
    int weeklyMinutes,
    List<List<DayHours>> weeks) {

  public BandSheet {
    weeks = weeks.stream().map(List::copyOf).toList();
  }

  /** Whether no day is worked. */
  boolean isEmpty() {
    return weeks.stream().allMatch(List::isEmpty);
  }

  WeekPattern pattern() {
    return new WeekPattern(weeks);
  }

  Contract contract() {
    return Contract.office(weeklyMinutes);
  }
}
