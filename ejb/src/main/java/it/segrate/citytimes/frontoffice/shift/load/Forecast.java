package it.segrate.citytimes.frontoffice.shift.load;

/**
 * How many desks keep a wait short: the queue M/M/c of Erlang (1917), in which people come by
 * chance and every desk serves whoever is next. The hall's desks do not all serve everybody, so it
 * is the fewest that can do, never too many.
 */
public final class Forecast {

  /** More than any hall has: ends the search. */
  private static final int MOST_DESKS = 10_000;

  private Forecast() {}

  /**
   * How long people wait on average, in units of the mean service time.
   *
   * @param desks how many serve, 1 or more
   * @param load work that comes in while one is served: arrivals times mean service time
   * @return infinite where more comes than they can serve
   */
  public static double meanWait(int desks, double load) {
    if (load <= 0) {
      return 0;
    }
    if (load >= desks) {
      return Double.POSITIVE_INFINITY;
    }
    double busy = 1;
    for (int desk = 1; desk <= desks; desk++) {
      busy = load * busy / (desk + load * busy);
    }
    double waits = busy / (1 - load / desks * (1 - busy));
    return waits / (desks - load);
  }

  /**
   * The fewest desks with which people wait no longer than promised.
   *
   * @param perHour how many come in an hour, 0 or more
   * @param serviceMinutes how long one takes on average, over 0
   * @param waitMinutes the mean wait that is promised, over 0
   */
  public static int desks(double perHour, double serviceMinutes, double waitMinutes) {
    if (serviceMinutes <= 0 || waitMinutes <= 0) {
      throw new IllegalArgumentException("A service and a wait have a length");
    }
    if (perHour <= 0) {
      return 0;
    }
    double load = perHour / 60 * serviceMinutes;
    int desks = Math.max(1, (int) load);
    while (desks < MOST_DESKS && meanWait(desks, load) * serviceMinutes > waitMinutes) {
      desks++;
    }
    return desks;
  }
}
