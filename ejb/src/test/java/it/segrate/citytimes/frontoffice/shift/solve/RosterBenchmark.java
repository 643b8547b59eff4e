package it.segrate.citytimes.frontoffice.shift.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Four weeks of a hall with 20 operators and ten desks. Prints the score against a bound that no
 * roster can pass: {@code mvn -Pbench -Dtest=RosterBenchmark}.
 */
class RosterBenchmark {

  private static final Logger LOG = Logger.getLogger(RosterBenchmark.class.getName());
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);

  @Test
  void twentyOperatorsAndFourWeeks() {
    RosterPlan problem = Weeks.problem(20, 10, 20);
    long bound = RosterSolver.bound(problem);
    long begun = System.nanoTime();

    RosterPlan found = new RosterSolver(Duration.ofSeconds(SECONDS)).solve(problem);

    String line =
        String.format(
            Locale.ROOT,
            "20 operators, 4 weeks, %d shifts, limit %d s: took %.1f s, hard %d, nobody %d,"
                + " soft %d; bound %d",
            found.getDuties().size(),
            SECONDS,
            (System.nanoTime() - begun) / 1e9,
            found.getScore().hardScore(),
            -found.getScore().mediumScore(),
            -found.getScore().softScore(),
            bound);
    LOG.info(line);
    assertThat(found.getScore().hardScore()).isZero();
  }
}
