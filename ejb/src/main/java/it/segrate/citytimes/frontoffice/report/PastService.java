package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.visit.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * What the figures need of one service of a visit.
 *
 * @param endedAt null while it lasts
 */
public record PastService(
    long ticket, long service, int ordinal, Outcome outcome, Instant startedAt, Instant endedAt) {

  /** Whether its length is known: somebody ended it, and not the night. */
  boolean measured() {
    return endedAt != null && outcome != Outcome.UNENDED;
  }

  long seconds() {
    return Duration.between(startedAt, endedAt).toSeconds();
  }
}
