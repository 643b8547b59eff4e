package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.Selector;
import it.segrate.citytimes.frontoffice.select.Selectors;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Lets the days of a scenario pass, by the rule that the live hall would use. */
public final class Simulator {

  private final ZoneId zone;

  /**
   * @param zone of the hours of the roster
   */
  public Simulator(ZoneId zone) {
    this.zone = zone;
  }

  /** What the scenario comes to. */
  public Outcome run(Scenario scenario) {
    return run(scenario, day -> true);
  }

  /**
   * What the scenario comes to.
   *
   * @param goOn is told after each day how many are done, and stops the run by saying no; the
   *     outcome is then that of those days
   */
  public Outcome run(Scenario scenario, IntPredicate goOn) {
    Selector selector = Selectors.byName(scenario.policy().rule());
    List<DayFigures> days = new ArrayList<>();
    boolean more = scenario.days().size() > 0;
    while (more) {
      days.add(day(scenario, selector, scenario.days().day(days.size())));
      more = goOn.test(days.size()) && days.size() < scenario.days().size();
    }
    return Outcome.of(days);
  }

  private DayFigures day(Scenario scenario, Selector selector, ArrivalSource.Day day) {
    DayFigures figures = new DayFigures(scenario.policy());
    SimulatedDay simulated =
        new SimulatedDay(day.closes(), day.arrivals(), scenario.roster().shifts(day, zone));
    HallRun run = new HallRun(scenario.groups(), selector, scenario.policy(), simulated, figures);
    figures.end(run, run.run());
    return figures;
  }
}
