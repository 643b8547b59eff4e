package it.segrate.citytimes.timeband.evidence;

/** Whether a request has precedence by the contract: all that a head sees of a private reason. */
public enum Eligibility {
  /** No reason was given. */
  NONE,
  /** HR has not looked yet. */
  PENDING,
  YES,
  NO
}
