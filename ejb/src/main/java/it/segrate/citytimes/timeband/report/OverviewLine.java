package it.segrate.citytimes.timeband.report;

import java.time.LocalDate;

/**
 * One person's hours, or a band that they may come to have.
 *
 * @param officeId the person's office, or null
 * @param office its name, or null
 * @param band the band, or null for other hours
 * @param from first day, or null for ordinary hours
 * @param until last day, or null for no end
 */
public record OverviewLine(
    long personId,
    String person,
    String badge,
    Long officeId,
    String office,
    BandName band,
    LocalDate from,
    LocalDate until,
    Standing standing) {

  /** The code of the band, or null. */
  public String code() {
    return band == null ? null : band.code();
  }
}
