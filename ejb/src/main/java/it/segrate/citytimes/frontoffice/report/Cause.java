package it.segrate.citytimes.frontoffice.report;

/** What it was that went wrong; it may be said with the red face. */
public enum Cause {
  WAIT,
  NOT_DONE,
  UNCLEAR,
  MANNER,
  PLACE,
  OTHER
}
