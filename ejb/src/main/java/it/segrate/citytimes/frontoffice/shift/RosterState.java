package it.segrate.citytimes.frontoffice.shift;

/** How far a week is. */
public enum RosterState {
  /** Being written: operators do not see it. */
  DRAFT,
  /** Told to the operators. What changes later holds at once, and is told to whom it concerns. */
  PUBLISHED
}
