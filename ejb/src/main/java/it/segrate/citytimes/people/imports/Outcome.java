package it.segrate.citytimes.people.imports;

/** What a line of the file comes to. */
public enum Outcome {
  /** Somebody, or an office, that the portal does not know yet. */
  NEW,
  /** Known, with other values. */
  CHANGED,
  /** Known, and the file brings a last day of work. */
  LEAVING,
  /** Known, with the same values. */
  UNCHANGED,
  /** Something is wrong with the line; it changes nothing. */
  QUARANTINED,
  /** Known, working here, and not in the file; it stays as it is. */
  ABSENT;

  /** Whether applying the import does something with the line. */
  public boolean isChange() {
    return this == NEW || this == CHANGED || this == LEAVING;
  }
}
