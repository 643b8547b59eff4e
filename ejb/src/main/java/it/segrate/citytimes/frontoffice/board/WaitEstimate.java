package it.segrate.citytimes.frontoffice.board;

/**
 * How long until it is one's turn: the people who go before, over the desks that serve them, times
 * the minutes each takes. With all desks busy the first of them to end is a c-th of a service away,
 * so the wait of who comes next is (before + 1) x minutes / desks; with exponential services this
 * is exact, and its mean over the states of an M/M/c queue is the Erlang formula.
 */
public final class WaitEstimate {

  /** Half of all waits lie within this many standard deviations of the mean. */
  private static final double QUARTILE = 0.6745;

  private WaitEstimate() {}

  /**
   * Expected wait, in the unit of {@code mean}.
   *
   * @param before people who will be called before, 0 or more
   * @param busy desks with somebody at them, at most {@code desks}
   * @param desks desks that serve them, 1 or more
   * @param mean mean time of one service
   */
  static double expected(int before, int busy, int desks, double mean) {
    return turns(before, busy, desks) * mean / desks;
  }

  /** The expected wait and its uncertainty as people are told it; {@code mean} in minutes. */
  public static WaitRange range(int before, int busy, int desks, double mean) {
    int turns = turns(before, busy, desks);
    if (turns == 0) {
      return WaitRange.NOW;
    }
    double each = mean / desks;
    return WaitRange.around(turns * each, QUARTILE * Math.sqrt(turns) * each);
  }

  /** How many services must end before it is one's turn. */
  private static int turns(int before, int busy, int desks) {
    if (desks < 1 || before < 0 || busy < 0 || busy > desks) {
      throw new IllegalArgumentException(before + " before, " + busy + " of " + desks + " busy");
    }
    return Math.max(0, before + busy - desks + 1);
  }
}
