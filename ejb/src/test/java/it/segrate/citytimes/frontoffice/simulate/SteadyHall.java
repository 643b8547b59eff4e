package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.LanePolicy;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A hall that never closes, as queueing theory has it: equal desks, Poisson arrivals, services of
 * ten minutes on average, nobody walks, nobody is gone. Waits are in services. Each of its runs is
 * long and begins to count when it has forgotten that it began empty.
 */
final class SteadyHall {

  private static final long SERVICE = 600_000;
  private static final int RUNS = 40;
  private static final Duration NEVER = Duration.ofDays(10_000);

  private final int desks;
  private final Map<TicketLane, Double> rates;
  private final double variation;
  private final double length;
  private double patience;

  /**
   * @param rates arrivals of each lane in the time of a service
   * @param variation of the services, or {@link Habits#EXPONENTIAL}
   * @param length how long a run counts, in services
   */
  SteadyHall(int desks, Map<TicketLane, Double> rates, double variation, double length) {
    this.desks = desks;
    this.rates = new EnumMap<>(rates);
    this.variation = variation;
    this.length = length;
  }

  /**
   * People give up.
   *
   * @param mean after how many services on average
   */
  SteadyHall givingUp(double mean) {
    patience = mean;
    return this;
  }

  /**
   * A policy by class alone: lanes in their order, no desk held back, no maximum, no head start.
   */
  static Policy classes(String rule) {
    Map<TicketLane, LanePolicy> lanes = new HashMap<>();
    for (TicketLane lane : TicketLane.values()) {
      lanes.put(lane, new LanePolicy(lane.ordinal(), Duration.ZERO, NEVER, NEVER));
    }
    return new Policy(rule, 0, NEVER, lanes);
  }

  /** Mean of a figure of the waits of a lane, called or not. */
  Estimate of(Policy policy, TicketLane lane, ToDoubleFunction<Double> figure) {
    return of(policy, lane, figure, figure);
  }

  /** Share of a lane that gives up. */
  Estimate gaveUp(Policy policy, TicketLane lane) {
    return of(policy, lane, wait -> 0, wait -> 1);
  }

  private Estimate of(
      Policy policy,
      TicketLane lane,
      ToDoubleFunction<Double> ofCalled,
      ToDoubleFunction<Double> ofGone) {
    double[] sums = new double[RUNS];
    double[] counts = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      int number = run;
      double warm = length / 10;
      CallObserver observer =
          new CallObserver() {
            @Override
            public void called(Arrival arrival, long at) {
              count(arrival, at, ofCalled);
            }

            @Override
            public void gaveUp(Arrival arrival, long at) {
              count(arrival, at, ofGone);
            }

            private void count(Arrival arrival, long at, ToDoubleFunction<Double> figure) {
              double since = (double) arrival.at() / SERVICE;
              if (arrival.lane() == lane && since > warm && since < warm + length) {
                sums[number] += figure.applyAsDouble((double) (at - arrival.at()) / SERVICE);
                counts[number]++;
              }
            }
          };
      List<HallSnapshot.Group> groups = List.of(new HallSnapshot.Group("A", 1e6, 10));
      new HallRun(groups, Selectors.byName(policy.rule()), policy, day(run), observer).run();
    }
    return Estimate.ratio(sums, counts);
  }

  private SimulatedDay day(int run) {
    SplittableRandom chance = new SplittableRandom(new SplittableRandom(run).nextLong());
    double rate = rates.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Arrival> arrivals = new ArrayList<>();
    double at = chance.nextExponential() / rate;
    while (at < length * 1.2) {
      long moment = (long) (at * SERVICE);
      TicketLane lane = lane(chance.nextDouble() * rate);
      long service = (long) (service(chance) * SERVICE);
      Arrival arrival = new Arrival(moment, moment, lane, "A", 0, service, false);
      arrivals.add(
          patience == 0
              ? arrival
              : arrival.withPatience((long) (chance.nextExponential() * patience * SERVICE)));
      at += chance.nextExponential() / rate;
    }
    long end = (long) (length * 1.2 * SERVICE);
    List<DeskShift> shifts = new ArrayList<>();
    for (int desk = 0; desk < desks; desk++) {
      shifts.add(new DeskShift(desk, "A", 0, end));
    }
    return new SimulatedDay(end, arrivals, shifts);
  }

  private TicketLane lane(double point) {
    double left = point;
    for (Map.Entry<TicketLane, Double> rate : rates.entrySet()) {
      left -= rate.getValue();
      if (left < 0) {
        return rate.getKey();
      }
    }
    return TicketLane.WALK_IN;
  }

  private double service(SplittableRandom chance) {
    if (variation == Habits.EXPONENTIAL) {
      return chance.nextExponential();
    }
    double variance = Math.log1p(variation * variation);
    return Math.exp(chance.nextGaussian() * Math.sqrt(variance) - variance / 2);
  }
}
