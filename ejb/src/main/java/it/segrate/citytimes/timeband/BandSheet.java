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
 * @param weeklyMinutes net minutes a week for a full-time contract
 * @param days the working days, no weekday twice
 */
public record BandSheet(
    String code,
    String nameIt,
    String nameEn,
    LocalDate validFrom,
    String legalBasis,
    LocalDate talksOn,
    int weeklyMinutes,
    List<DayHours> days) {

  public BandSheet {
    days = List.copyOf(days);
  }

  WeekPattern pattern() {
    return WeekPattern.of(days);
  }

  Contract contract() {
    return Contract.office(weeklyMinutes);
  }
}
