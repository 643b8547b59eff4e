package it.segrate.citytimes.approval;

/** Where a case stands: open, or closed in one of four ways, for good. */
public enum CaseState {
  OPEN,
  APPROVED,
  /** At some step, with a reason. */
  REJECTED,
  /** By the person who asked, before the decision. */
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED;

  /** Whether this is an allowed move; the only ones lead from open to an end. */
  public boolean canBecome(CaseState state) {
    return this == OPEN && state != OPEN;
  }
}
