package it.segrate.citytimes.timeband.report;

import java.time.LocalDate;

/**
 * What of the overview is looked at.
 *
 * @param officeId an office, {@link #NO_OFFICE} for people without one, or null for all
 * @param alone whether the office is meant without those below it
 * @param band code of the one band looked at, or null for all
 * @param day the day whose hours are counted
 */
public record OverviewFilter(Long officeId, boolean alone, String band, LocalDate day) {

  /** Stands for people who belong to no office. */
  public static final long NO_OFFICE = 0;

  /** Everybody and every band. */
  public static OverviewFilter of(LocalDate day) {
    return new OverviewFilter(null, false, null, day);
  }
}
