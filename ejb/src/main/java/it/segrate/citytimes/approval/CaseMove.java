package it.segrate.citytimes.approval;

import java.util.List;

/**
 * A move of a case, as its feature is told.
 *
 * @param what which move
 * @param approvalCase the case, already moved
 * @param actor who moved it, in words; null for the portal itself
 * @param onBehalfOf whom a deputy stood in for; null for nobody
 * @param note the reason of a rejection; else null
 * @param concerned while the case is open, those who have it now; for {@code WITHDRAWN} and {@code
 *     EXPIRED} those who had it; else empty
 */
public record CaseMove(
    What what,
    ApprovalCase approvalCase,
    String actor,
    String onBehalfOf,
    String note,
    List<Addressee> concerned) {

  /** The moves of a case. */
  public enum What {
    OPENED,
    /** A step was approved and another one follows. */
    STEP_APPROVED,
    /** The pending step went to somebody else, since who had it no longer can decide. */
    REROUTED,
    /** The last step was approved. */
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
  }
}
