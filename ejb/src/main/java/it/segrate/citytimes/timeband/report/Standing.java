package it.segrate.citytimes.timeband.report;

/** How somebody's hours stand on a day. A person has one of the first three, and any others. */
public enum Standing {
  /** A band is worked. */
  BAND,
  /** A personalised schedule is worked. */
  PERSONAL,
  /** Neither: the ordinary hours of the office. */
  ORDINARY,
  /** A band has been approved and begins later. */
  COMING,
  /** A band has been asked for, and nobody has decided yet. */
  DECIDING;

  /** Whether these are the hours of the day itself, and not something that may come. */
  public boolean isWorked() {
    return this == BAND || this == PERSONAL || this == ORDINARY;
  }
}
