package it.segrate.citytimes.frontoffice.shift.load;

import java.time.LocalTime;

/**
 * How the people of a day come: of those who come between 8 and 20, 45 % before 12, 15 % before 14,
 * 31 % before 18 and 9 % after (estimate for a town's desk). What comes at other hours is taken to
 * be as in the nearest of these.
 */
final class DayProfile {

  private DayProfile() {}

  /** Weight of a half hour; only its ratio to that of others means something. */
  static double weight(LocalTime from) {
    if (from.isBefore(LocalTime.NOON)) {
      return 45.0 / 8;
    }
    if (from.isBefore(LocalTime.of(14, 0))) {
      return 15.0 / 4;
    }
    return from.isBefore(LocalTime.of(18, 0)) ? 31.0 / 8 : 9.0 / 4;
  }
}
