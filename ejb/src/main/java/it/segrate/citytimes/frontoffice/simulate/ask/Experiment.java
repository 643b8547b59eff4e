package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.simulate.ArrivalSource;
import it.segrate.citytimes.frontoffice.simulate.Inflow;
import it.segrate.citytimes.frontoffice.simulate.Outcome;
import it.segrate.citytimes.frontoffice.simulate.Roster;
import it.segrate.citytimes.frontoffice.simulate.Scenario;
import it.segrate.citytimes.frontoffice.simulate.Simulator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * All that a question needs, read from the database: from here on it is computing.
 *
 * @param days the days before the change of the inflow
 * @param groups the municipality's groups
 * @param seats the municipality's desks, in the order in which they are staffed
 * @param branchPolicy lanes and release of the branch; rule and desks held back are the question's
 */
public record Experiment(
    long run,
    Question question,
    Question today,
    ArrivalSource days,
    List<HallSnapshot.Group> groups,
    List<Roster.Seat> seats,
    Policy branchPolicy,
    ZoneId zone) {

  private static final double HUNDRED = 100.0;

  /** Stops the work because nobody waits for it. */
  public static final class Unwanted extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** How many days are simulated in all. */
  int total() {
    return days.size() * (Selectors.names().size() + 1);
  }

  /**
   * Finds the answer.
   *
   * @param goOn is told how many days are done, and stops the work by saying no
   * @throws Unwanted if it was stopped
   */
  Answer answer(IntPredicate goOn) throws Unwanted {
    int[] done = {0};
    Outcome before = run(today, today.rule(), goOn, done);
    Map<String, Outcome> rules = new LinkedHashMap<>();
    for (String rule : Selectors.names()) {
      rules.put(rule, run(question, rule, goOn, done));
    }
    return new Answer(before, rules.get(question.rule()), rules);
  }

  private Outcome run(Question asked, String rule, IntPredicate goOn, int[] done) throws Unwanted {
    ArrivalSource people =
        asked.inflow() == 0 ? days : new Inflow(days, 1 + asked.inflow() / HUNDRED);
    Policy policy = branchPolicy.with(rule, asked.heldBack());
    Scenario scenario = new Scenario(people, groups, roster(asked), policy);
    boolean[] wanted = {true};
    Outcome outcome =
        new Simulator(zone)
            .run(
                scenario,
                day -> {
                  done[0]++;
                  wanted[0] = goOn.test(done[0]);
                  return wanted[0];
                });
    if (!wanted[0]) {
      throw new Unwanted();
    }
    return outcome;
  }

  /** Desks beyond those there are serve everything. */
  private Roster roster(Question asked) {
    String all = groups.stream().map(HallSnapshot.Group::letter).collect(Collectors.joining());
    List<Roster.Seat> desks = new ArrayList<>();
    for (int place = 0; place < Question.MOST_OPERATORS; place++) {
      boolean there = place < seats.size();
      desks.add(
          new Roster.Seat(
              there ? seats.get(place).desk() : -place,
              there && !asked.everything() ? seats.get(place).letters() : all));
    }
    List<Roster.Span> spans = new ArrayList<>();
    for (int part = 0; part < Question.PARTS.size(); part++) {
      Question.Part hours = Question.PARTS.get(part);
      spans.add(new Roster.Span(hours.from(), hours.to(), asked.operators().get(part)));
    }
    return Roster.of(desks, spans);
  }
}
