package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selectors;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a simulated year of 60,000 tickets takes by each rule, the first one with a cold
 * machine: {@code mvn -Pbench -Dtest=SimulationBenchmark}.
 */
class SimulationBenchmark {

  private static final Logger LOG = Logger.getLogger(SimulationBenchmark.class.getName());

  @Test
  void yearOfTheTown() {
    Simulator simulator = new Simulator(ZoneId.of("Europe/Rome"));
    Scenario year =
        new Scenario(
            ComputedDaysTest.year(Habits.usual(), SimulateCommand.SEED),
            SegrateHall.groups(),
            Roster.flat(SegrateHall.seats(6), 6),
            Policy.standard());
    for (String rule : Selectors.names()) {
      long begun = System.nanoTime();
      Outcome outcome = simulator.run(year.with(Policy.standard().with(rule, 1)));
      double took = (System.nanoTime() - begun) / 1e9;
      LOG.info(
          () ->
              String.format(Locale.ROOT, "%s: %d tickets in %.2f s", rule, outcome.called(), took));
      assertThat(outcome.left()).isZero();
    }
  }
}
