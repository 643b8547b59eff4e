package it.segrate.citytimes.frontoffice.simulate;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long people wait to be called before they give up: exponential, so that who has waited for a
 * while is as patient as at first (Erlang A: Palm 1957; Garnett, Mandelbaum and Reiman 2002).
 *
 * @param mean what it would be on average if nobody were ever called
 */
public record Patience(Duration mean) {

  /** So many must have given up before anything is concluded from it. */
  static final int ENOUGH = 30;

  /**
   * What history tells. Who was called would have waited longer, nobody knows how long; so all that
   * was waited, by whomever, is shared out among those who gave up: the likeliest mean of an
   * exponential patience of which most is never seen.
   *
   * @param gaveUp how many gave up
   * @param waited how long all waited together, those who were called and those who gave up
   * @return empty where too few gave up
   */
  static Optional<Patience> from(long gaveUp, Duration waited) {
    return gaveUp < ENOUGH || waited.isZero()
        ? Optional.empty()
        : Optional.of(new Patience(waited.dividedBy(gaveUp)));
  }

  /** Somebody's, in milliseconds. */
  long draw(RandomGenerator chance) {
    return (long) (mean.toMillis() * chance.nextExponential());
  }
}
