package it.segrate.citytimes.timeband;

/** Whether people can ask for a band. */
public enum BandState {
  /** HR still works on it; nobody else sees it. */
  DRAFT,
  /** Offered on the days on which it is valid; its week does not change any more. */
  PUBLISHED
}
