package it.segrate.citytimes.timeband.collect.solve;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the soft rules cost at least, cover included. Each slot and each place is given a price; who
 * takes one pays it, who brings somebody is paid, and everybody chooses the cheapest for
 * themselves. Whatever the prices, the sum less what the free ones are worth is a bound (Lagrange);
 * prices that rise where too much is taken make it a good one.
 */
final class PricedBound {

  private static final int ROUNDS = 400;
  private static final double STEP = 60;

  private final Map<Object, double[]> prices = new IdentityHashMap<>();
  private final Map<Object, int[]> taken = new IdentityHashMap<>();

  private PricedBound() {}

  /** The best bound found, rounded up to what a whole score can be. */
  static long of(Allocation problem) {
    return (long) Math.ceil(new PricedBound().best(problem) - 1e-6);
  }

  private double best(Allocation problem) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, value(problem));
      double step = STEP / (1 + round / 20.0);
      taken.forEach(
          (one, count) -> {
            double[] price = prices.computeIfAbsent(one, each -> new double[1]);
            price[0] = Math.max(0, price[0] + step * (count[0] - free(one)));
          });
    }
    return best;
  }

  /** The bound at today's prices; counts what is taken at them. */
  private double value(Allocation problem) {
    taken.values().forEach(count -> count[0] = 0);
    double value = 0;
    for (Seeker seeker : problem.getSeekers()) {
      double cheapest = AllocationRules.cost(seeker, seeker.discontent(Optional.empty()));
      Choice chosen = null;
      for (Choice choice : seeker.getChoices()) {
        double cost = AllocationRules.cost(seeker, choice.rank() - 1) + priced(choice);
        if (choice.allowed() && cost < cheapest) {
          cheapest = cost;
          chosen = choice;
        }
      }
      value += cheapest;
      if (chosen != null) {
        take(chosen);
      }
    }
    for (Map.Entry<Object, double[]> one : prices.entrySet()) {
      value -= one.getValue()[0] * free(one.getKey());
    }
    return value;
  }

  private double priced(Choice choice) {
    double sum = choice.limit() == null ? 0 : price(choice.limit());
    for (Shift shift : choice.shifts()) {
      sum -= shift.change() * price(shift.slot());
    }
    return sum;
  }

  private double price(Object one) {
    double[] price = prices.get(one);
    return price == null ? 0 : price[0];
  }

  private void take(Choice choice) {
    if (choice.limit() != null) {
      taken.computeIfAbsent(choice.limit(), each -> new int[1])[0]++;
    }
    for (Shift shift : choice.shifts()) {
      taken.computeIfAbsent(shift.slot(), each -> new int[1])[0] -= shift.change();
    }
  }

  private static int free(Object one) {
    return one instanceof Slot slot ? slot.slack() : ((PlaceLimit) one).free();
  }
}
