package it.segrate.citytimes.frontoffice.board;

/**
 * A wait as it is told to people: from this many to that many minutes, in steps of five, as wide as
 * the estimate is unsure. Both 0 means 'at once'.
 *
 * @param from minutes, 0 or more, a multiple of 5
 * @param to minutes, a multiple of 5, more than {@code from} unless both are 0
 */
public record WaitRange(int from, int to) {

  /** The step in which waits are told, in minutes. */
  public static final int STEP = 5;

  /** A desk is free: nobody waits. */
  public static final WaitRange NOW = new WaitRange(0, 0);

  public WaitRange {
    boolean steps = from % STEP == 0 && to % STEP == 0;
    boolean ordered = from >= 0 && (to > from || to == 0);
    if (!steps || !ordered) {
      throw new IllegalArgumentException(from + "-" + to);
    }
  }

  /** The range around an expected wait, both in minutes. */
  static WaitRange around(double expected, double spread) {
    int from = STEP * (int) Math.round(Math.max(0, expected - spread) / STEP);
    int to = STEP * (int) Math.round((expected + spread) / STEP);
    return new WaitRange(from, Math.max(to, from + STEP));
  }

  /**
   * The narrowest range that holds both, given in minutes; 'at once' where the longer one is under
   * a minute.
   *
   * @param from 0 or more
   * @param to not less than {@code from}
   */
  public static WaitRange covering(double from, double to) {
    if (to < 1) {
      return NOW;
    }
    int least = STEP * (int) (from / STEP);
    return new WaitRange(least, Math.max(least + STEP, STEP * (int) Math.ceil(to / STEP)));
  }

  /** The narrowest range that holds this one and the other. */
  public WaitRange and(WaitRange other) {
    return new WaitRange(Math.min(from, other.from), Math.max(to, other.to));
  }

  /** Whether one is called at once. */
  public boolean atOnce() {
    return to == 0;
  }
}
