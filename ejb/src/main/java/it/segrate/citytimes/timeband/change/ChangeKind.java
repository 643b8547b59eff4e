package it.segrate.citytimes.timeband.change;

/** What is asked of a granted band. */
public enum ChangeKind {
  /** To give it up: before it begins, or from a day on. */
  CANCEL,
  /** To have it on other days. */
  DATES
}
