package it.segrate.citytimes.approval;

/** Who decides a step of a chain. */
public enum StepKind {
  /** The head of an office ('responsabile'), or a deputy while a delegation lasts. */
  OFFICE_HEAD,
  /** Anybody of HR but the person who asks. */
  HR
}
