package it.segrate.citytimes.timeband.collect.solve;

/** The places of a band in one office. */
public final class PlaceLimit {

  private final int places;
  private final int taken;

  /**
   * @param places how many there are
   * @param taken how many others have, were promised, or wait for
   */
  public PlaceLimit(int places, int taken) {
    this.places = places;
    this.taken = taken;
  }

  public int places() {
    return places;
  }

  /** How many the allocation can give. */
  public int free() {
    return Math.max(0, places - taken);
  }

  @Override
  public String toString() {
    return taken + " of " + places;
  }
}
