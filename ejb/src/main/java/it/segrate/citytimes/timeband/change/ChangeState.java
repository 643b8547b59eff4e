package it.segrate.citytimes.timeband.change;

/** Where such a wish stands: open, then one of the others for good. */
public enum ChangeState {
  OPEN,
  GRANTED,
  REFUSED,
  WITHDRAWN,
  EXPIRED
}
