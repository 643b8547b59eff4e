package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.calendar.PortalClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long somebody waited.
 *
 * @param at when the ticket was taken
 * @param letter of the queue it was taken for
 * @param seconds until it was first called
 */
public record PastWait(LocalDate day, Instant at, String letter, long seconds) {

  /** The hour in which the ticket was taken, 0 to 23, of the town's clock. */
  int hour() {
    return at.atZone(PortalClock.ZONE).getHour();
  }
}
