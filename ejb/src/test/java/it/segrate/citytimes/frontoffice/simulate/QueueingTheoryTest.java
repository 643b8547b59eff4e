package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulator against what is known exactly, in units of a service. Some twenty figures are
 * checked, so each is given an interval that holds it 997 times in 1,000; and the interval must be
 * narrow enough to tell something.
 */
class QueueingTheoryTest {

  private static final double WIDER = 1.5;
  private static final double NARROW = 0.15;

  /** M/M/c, by the Erlang C formula. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, .333333, 2000",
    "3, 2, .444444, 2000",
    "5, 4, .554113, 2000",
    "10, 8, .204590, 1000",
    "20, 16, .064019, 1000",
    "100, 95, .101291, 300"
  })
  void waitOfOneLaneIsThatOfErlang(int desks, double load, double wait, double length) {
    SteadyHall hall =
        new SteadyHall(desks, Map.of(TicketLane.WALK_IN, load), Habits.EXPONENTIAL, length);

    check(hall, SteadyHall.classes("fifo/1"), TicketLane.WALK_IN, wait);
  }

  /** M/M/c with classes that do not interrupt a service, by Cobham (1954). */
  @ParameterizedTest
  @CsvSource({
    "1, .3, .3, .3, 1.285714, 3.214286, 22.5, 10000",
    "3, 1, 1, 0, .222222, .666667, 0, 2000",
    "5, 2, 2, 0, .184704, .923521, 0, 2000",
    "10, 2, 3, 3, .051148, .102295, .409180, 1000"
  })
  void waitsOfLanesAreThoseOfCobham(
      int desks,
      double first,
      double second,
      double third,
      double firstWait,
      double secondWait,
      double thirdWait,
      double length) {
    Map<TicketLane, Double> rates = new HashMap<>();
    rates.put(TicketLane.VIA_LIBERA, first);
    rates.put(TicketLane.APPOINTMENT, second);
    rates.put(TicketLane.WALK_IN, third);
    SteadyHall hall = new SteadyHall(desks, rates, Habits.EXPONENTIAL, length);
    Policy policy = SteadyHall.classes("sportello/2");

    check(hall, policy, TicketLane.VIA_LIBERA, firstWait);
    check(hall, policy, TicketLane.APPOINTMENT, secondWait);
    if (third > 0) {
      check(hall, policy, TicketLane.WALK_IN, thirdWait);
    }
  }

  /**
   * M/M/c+M, where everybody gives up after an exponential time: Erlang A (Palm 1957). The exact
   * values are those of its birth-death chain.
   */
  @ParameterizedTest
  @CsvSource({"2, 1.8, 1, 1500", "5, 4.5, 3, 800", "5, 6, 2, 500", "10, 9, .5, 400"})
  void waitsAndLossesOfImpatientPeopleAreThoseOfErlangA(
      int desks, double load, double patience, double length) {
    SteadyHall hall =
        new SteadyHall(desks, Map.of(TicketLane.WALK_IN, load), Habits.EXPONENTIAL, length)
            .givingUp(patience);
    Policy policy = SteadyHall.classes("fifo/1");
    double waiting = waitingInErlangA(desks, load, patience);

    close(hall.of(policy, TicketLane.WALK_IN, waited -> waited), waiting / load);
    close(hall.gaveUp(policy, TicketLane.WALK_IN), waiting / patience / load);
  }

  /**
   * How many wait on average. With n in the hall, the next comes at the rate of the load, and one
   * goes at that of the busy desks and of those who wait.
   */
  private static double waitingInErlangA(int desks, double load, double patience) {
    double weight = 1;
    double sum = 1;
    double waiting = 0;
    for (int n = 1; n < 2_000; n++) {
      weight *= load / (Math.min(n, desks) + Math.max(0, n - desks) / patience);
      sum += weight;
      waiting += weight * Math.max(0, n - desks);
    }
    return waiting / sum;
  }

  private static void check(SteadyHall hall, Policy policy, TicketLane lane, double wait) {
    close(hall.of(policy, lane, waited -> waited), wait);
  }

  private static void close(Estimate mean, double wait) {
    assertThat(mean.value()).isCloseTo(wait, within(WIDER * mean.halfWidth()));
    assertThat(mean.halfWidth()).isLessThan(NARROW * wait);
  }
}
