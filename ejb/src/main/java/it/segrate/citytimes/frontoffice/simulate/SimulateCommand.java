package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.select.SportelloSelector;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints what a year of the town's desk comes to under other rosters and rules, without the server:
 * {@code java -cp 'citytimes-ejb.jar:lib/*'
 * it.segrate.citytimes.frontoffice.simulate.SimulateCommand [seed [weeks [patience]]]}. With a
 * patience, in minutes, people give up after as much on average. The tables are Markdown.
 */
public final class SimulateCommand {

  /** Exit codes. */
  static final int DONE = 0;

  static final int MISUSED = 2;

  private static final int NO_END = Integer.MAX_VALUE;

  /** The seed of the tables in the documentation. */
  static final long SEED = 2026;

  private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int MOST_DESKS = 8;
  private static final int[] DAY_PARTS = {8, 12, 14, 18, 20};

  private final PrintStream out;
  private final Scenario year;
  private final boolean impatient;
  private final Simulator simulator = new Simulator(ZONE);

  private SimulateCommand(PrintStream out, long seed, int weeks, Optional<Patience> patience) {
    this.out = out;
    this.impatient = patience.isPresent();
    Habits habits = patience.map(Habits.usual()::with).orElse(Habits.usual());
    this.year =
        new Scenario(
            ComputedDays.weeks(SegrateHall.demand(), habits, MONDAY, weeks, ZONE, seed),
            SegrateHall.groups(),
            Roster.flat(SegrateHall.seats(MOST_DESKS), MOST_DESKS),
            Policy.standard());
  }

  /** Exits with 0, or with 2 if it was called wrongly. */
  public static void main(String[] arguments) {
    Runtime.getRuntime().exit(run(arguments, new PrintStream(System.out, true)));
  }

  static int run(String[] arguments, PrintStream out) {
    try {
      long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : SEED;
      int weeks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SegrateHall.WEEKS;
      int minutes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : NO_END;
      if (arguments.length > 3 || weeks < 1 || minutes < 1) {
        throw new NumberFormatException("range");
      }
      Optional<Patience> patience =
          arguments.length > 2
              ? Optional.of(new Patience(Duration.ofMinutes(minutes)))
              : Optional.empty();
      new SimulateCommand(out, seed, weeks, patience).print();
      return DONE;
    } catch (NumberFormatException e) {
      out.println(
          "Usage: SimulateCommand [seed [weeks, 1 or more [minutes of patience, 1 or more]]]");
      return MISUSED;
    }
  }

  private void print() {
    head("Every operator serves everything, as many at every hour");
    for (int desks = 5; desks <= MOST_DESKS; desks++) {
      for (int held = 0; held <= 2; held++) {
        Roster roster = Roster.flat(SegrateHall.seats(desks), desks);
        line(desks + " desks, " + held + " held back", roster, SportelloSelector.RULE, held);
      }
    }
    head("As many as the hour needs: 8-12, 12-14, 14-18, 18-20");
    for (List<Integer> operators :
        List.of(
            List.of(6, 5, 5, 4),
            List.of(7, 6, 6, 4),
            List.of(7, 7, 7, 5),
            List.of(8, 5, 6, 4),
            List.of(8, 6, 6, 4))) {
      line(operators + ", 1 held back", roster(operators), SportelloSelector.RULE, 1);
    }
    List<Integer> chosen = List.of(8, 6, 6, 4);
    head("Rules, with " + chosen + " operators");
    for (String rule : Selectors.names()) {
      line(rule, roster(chosen), rule, 1);
    }
    head("Desks with the skills of the demonstration");
    List<Roster.Seat> seats = SegrateHall.demonstrationSeats();
    for (int held = 0; held <= 1; held++) {
      Roster roster = Roster.flat(seats, seats.size());
      line(seats.size() + " desks, " + held + " held back", roster, SportelloSelector.RULE, held);
    }
  }

  private static Roster roster(List<Integer> operators) {
    List<Roster.Span> spans = new ArrayList<>();
    for (int part = 0; part < operators.size(); part++) {
      spans.add(
          new Roster.Span(
              LocalTime.of(DAY_PARTS[part], 0),
              LocalTime.of(DAY_PARTS[part + 1], 0),
              operators.get(part)));
    }
    return Roster.of(SegrateHall.seats(MOST_DESKS), spans);
  }

  private void head(String title) {
    out.println();
    out.println(title);
    out.println();
    out.println(
        "| | operator hours a day | mean wait, min | Via Libera within 60 s, % | 9 of 10 within, min"
            + " | within 10 min, % | longest of a day, min | occupied, % |"
            + (impatient ? " give up, % |" : ""));
    out.println("|---|---|---|---|---|---|---|---|" + (impatient ? "---|" : ""));
  }

  private void line(String name, Roster roster, String rule, int held) {
    Outcome outcome = simulator.run(year.with(roster).with(Policy.standard().with(rule, held)));
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %s | %s | %s | %s | %s | %.0f |%s%n",
        name,
        outcome.hours(),
        figure(outcome.meanWait()),
        figure(outcome.inTime().times(100)),
        figure(outcome.ninety()),
        figure(outcome.withinTen().times(100)),
        figure(outcome.longest()),
        outcome.occupied() * 100,
        impatient ? " " + figure(outcome.gaveUp().times(100)) + " |" : "");
  }

  private static String figure(Estimate estimate) {
    return String.format(Locale.ROOT, "%.1f ±%.1f", estimate.value(), estimate.halfWidth());
  }
}
