package it.segrate.citytimes.approval;

/** Where a step stands. */
public enum StepState {
  /** An earlier step is still to be decided. */
  WAITING,
  /** Somebody has it in the worklist. */
  PENDING,
  APPROVED,
  REJECTED,
  /** The case was closed before its turn came, or while it was pending. */
  CLOSED
}
