package it.segrate.citytimes.frontoffice.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The same days with more or fewer people: some, drawn by chance, stay away, or come twice a few
 * minutes apart.
 */
public final class Inflow implements ArrivalSource {

  private static final int APART = 600_000;

  private final ArrivalSource days;
  private final double factor;

  /**
   * @param factor how many times the people, above 0 and at most 2
   */
  public Inflow(ArrivalSource days, double factor) {
    if (factor <= 0 || factor > 2) {
      throw new IllegalArgumentException("Factor " + factor);
    }
    this.days = days;
    this.factor = factor;
  }

  @Override
  public int size() {
    return days.size();
  }

  @Override
  public Day day(int number) {
    Day day = days.day(number);
    SplittableRandom chance = new SplittableRandom(new SplittableRandom(number).nextLong());
    List<Arrival> arrivals = new ArrayList<>();
    for (Arrival arrival : day.arrivals()) {
      double point = chance.nextDouble();
      if (point < factor) {
        arrivals.add(arrival);
      }
      if (point < factor - 1) {
        long later = Math.min(chance.nextInt(APART), day.closes() - 1 - arrival.at());
        arrivals.add(arrival.later(Math.max(0, later)));
      }
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    return new Day(day.date(), day.opens(), day.closes(), arrivals);
  }
}
