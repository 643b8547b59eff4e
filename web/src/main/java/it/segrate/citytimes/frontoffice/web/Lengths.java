package it.segrate.citytimes.frontoffice.web;

import java.time.Duration;
import java.time.Instant;

/** Says how long something takes as a clock does: '0:40', '8:12', '1:02:45'. */
public final class Lengths {

  private Lengths() {}

  public static String between(Instant from, Instant to) {
    return of(Duration.between(from, to));
  }

  /** Less than nothing, from clocks that differ, counts as nothing. */
  public static String of(Duration length) {
    Duration told = length.isNegative() ? Duration.ZERO : length;
    return told.toHours() == 0
        ? "%d:%02d".formatted(told.toMinutes(), told.toSecondsPart())
        : "%d:%02d:%02d".formatted(told.toHours(), told.toMinutesPart(), told.toSecondsPart());
  }
}
