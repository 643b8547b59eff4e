package it.segrate.citytimes.frontoffice.hall;

/** Why an operator makes no calls for a while. The public sees only that the desk is closed. */
public enum PauseReason {
  BREAK,
  BACK_OFFICE,
  MEETING,
  OTHER
}
