package it.segrate.citytimes.approval.chain;

/** What happens when a step is not decided by its day. */
public enum Overdue {
  /** Those who have it are written to, and again after as many days. */
  REMIND,
  /** The head above gets it; above the last head, HR. */
  ESCALATE,
  /** The case is closed as expired, and both sides are told. */
  EXPIRE
}
