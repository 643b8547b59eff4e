package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.Policy;

/** What one simulated day came to. */
final class DayFigures implements CallObserver {

  /** Promise of the protected lane: called within this many milliseconds. */
  static final long PROMISE = 60_000;

  /** Width of a cell of the distribution, in milliseconds. */
  static final int CELL = 10_000;

  /** How many cells: two hours, and one more for whatever is longer. */
  static final int CELLS = 721;

  private static final long TEN_MINUTES = 600_000;

  private final Policy policy;
  final int[] cells = new int[CELLS];
  int called;
  double waited;
  int withinTen;
  int protectedCalled;
  double protectedWaited;
  int protectedInTime;
  long longest;
  int left;
  int gaveUp;
  long staffed;
  long busy;

  DayFigures(Policy policy) {
    this.policy = policy;
  }

  @Override
  public void called(Arrival arrival, long at) {
    long wait = Math.max(0, at - arrival.countsFrom());
    called++;
    waited += wait;
    withinTen += wait <= TEN_MINUTES ? 1 : 0;
    longest = Math.max(longest, wait);
    cells[(int) Math.min(CELLS - 1, wait / CELL)]++;
    if (policy.isProtected(arrival.lane())) {
      protectedCalled++;
      protectedWaited += wait;
      protectedInTime += wait <= PROMISE ? 1 : 0;
    }
  }

  @Override
  public void gaveUp(Arrival arrival, long at) {
    gaveUp++;
  }

  void end(HallRun run, int leftOver) {
    left = leftOver;
    staffed = run.staffedMillis();
    busy = run.busyMillis();
  }
}
