package it.segrate.citytimes.portal;

import java.time.LocalDate;

/**
 * A day among the figures of a {@link Text} that is said with its weekday, the year only if it is
 * another: 'venerdì 27 novembre', or briefly 'ven 27 nov'. A bare {@link LocalDate} is said with
 * its year.
 */
public record Day(LocalDate date, boolean brief) {

  public static Day of(LocalDate date) {
    return new Day(date, false);
  }

  public static Day brief(LocalDate date) {
    return new Day(date, true);
  }
}
