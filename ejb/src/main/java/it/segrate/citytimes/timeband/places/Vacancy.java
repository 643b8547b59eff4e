package it.segrate.citytimes.timeband.places;

import java.time.LocalDate;

/**
 * The places of a band in one office, as one person finds them.
 *
 * @param places how many there are
 * @param taken the most that are taken or promised on one of the days asked for, by others
 * @param waiting how many others wait in line
 * @param offered whether one of the places is promised to the person
 * @param from the first day asked for
 */
public record Vacancy(int places, int taken, int waiting, boolean offered, LocalDate from) {

  /** How many are free on each of the days. */
  public int free() {
    return Math.max(0, places - taken);
  }

  /** Whether the person can ask for one now: nobody who waits is passed over. */
  public boolean isOpen() {
    return free() > 0 && (offered || waiting == 0);
  }
}
