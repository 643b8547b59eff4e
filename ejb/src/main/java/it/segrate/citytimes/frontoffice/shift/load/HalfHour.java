package it.segrate.citytimes.frontoffice.shift.load;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * Half an hour of a day: what comes, what that needs, who is there.
 *
 * @param from its first minute
 * @param arrivals how many are expected in it
 * @param needed how many desks they need
 * @param present how many operators are on the roster then and not away
 */
public record HalfHour(LocalTime from, double arrivals, int needed, int present)
    implements Serializable {

  /** Its length in minutes. */
  public static final int MINUTES = 30;

  /** When it is over, the last one of a day a minute before midnight. */
  public LocalTime until() {
    LocalTime end = from.plusMinutes(MINUTES);
    return end.isBefore(from) ? LocalTime.of(23, 59) : end;
  }

  public int missing() {
    return Math.max(0, needed - present);
  }
}
