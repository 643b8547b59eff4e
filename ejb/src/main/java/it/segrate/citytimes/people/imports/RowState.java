package it.segrate.citytimes.people.imports;

/** Whether a line's change is made. */
public enum RowState {
  /** It waits to be made. */
  PENDING,
  /** It is made. */
  APPLIED,
  /** The line changes nothing. */
  IDLE
}
