package it.segrate.citytimes.timeband;

import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.worktime.Contract;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.WeekPattern;
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
 * @param colour what it is marked with
 * @param offer to whom it is offered, and how many places there are
 */
public record BandSheet(
    String code,
    String nameIt,
    String nameEn,
    LocalDate validFrom,
    String legalBasis,
    LocalDate talksOn,
    int weeklyMinutes,
    List<List<DayHours>> weeks,
    BandColour colour,
    Offer offer) {

  public BandSheet {
    weeks = weeks.stream().map(List::copyOf).toList();
  }

  /** A blue band of one week for everybody. */
  public BandSheet(
      String code,
      String nameIt,
      String nameEn,
      LocalDate validFrom,
      String legalBasis,
      LocalDate talksOn,
      int weeklyMinutes,
      List<DayHours> days) {
    this(
        code,
        nameIt,
        nameEn,
        validFrom,
        legalBasis,
        talksOn,
        weeklyMinutes,
        List.of(days),
        BandColour.BLUE,
        Offer.EVERYBODY);
  }

  /** The same band, offered to others. */
  BandSheet with(Offer other) {
    return new BandSheet(
        code, nameIt, nameEn, validFrom, legalBasis, talksOn, weeklyMinutes, weeks, colour, other);
  }

  /** The same band with another mark. */
  BandSheet with(BandColour other) {
    return new BandSheet(
        code, nameIt, nameEn, validFrom, legalBasis, talksOn, weeklyMinutes, weeks, other, offer);
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
