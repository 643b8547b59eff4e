package it.segrate.citytimes.frontoffice.report;

import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How well the promise to Via Libera was kept in a stretch of days.
 *
 * @param inTime how many were called within {@link #WITHIN}
 * @param called how many were called
 * @param slowest the longest that any of them waited; zero if nobody was called
 */
public record Promise(int inTime, int called, Duration slowest) implements Serializable {

  /** Within which Via Libera is called. */
  public static final Duration WITHIN = Duration.ofSeconds(60);

  /** The share of calls that should be in time. */
  public static final double GOAL = 0.99;

  /** Of fewer calls than these a share says nothing. */
  private static final int ENOUGH = 50;

  /** The share that was called in time, 0 to 1; empty below 50 calls. */
  public OptionalDouble share() {
    return called < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / called);
  }
}
