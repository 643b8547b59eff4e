package it.segrate.citytimes.approval;

/** Who decides a step of a chain. */
public enum StepKind {
  /** The head of an office ('responsabile'), or a deputy while a delegation lasts. */
  OFFICE_HEAD,
  /** The head above that one ('dirigente'), or a deputy. */
  DEPARTMENT_HEAD,
  /** Anybody of HR but the person who asks, who looks at the evidence alone. */
  HR_EVIDENCE,
  /** Anybody of HR but the person who asks. */
  HR;

  /** Whether a head decides it, rather than HR. */
  public boolean isHeads() {
    return this == OFFICE_HEAD || this == DEPARTMENT_HEAD;
  }
}
