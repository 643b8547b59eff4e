package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.StepKind;

/**
 * A step as the chain foresees it for one request.
 *
 * @param kind who decides
 * @param level how many heads stand between the requester and who decides: 0 for the nearest one; 0
 *     for HR's steps
 * @param officeId the office whose head decides; null for HR's steps
 * @param days working days within which it should be decided
 * @param overdue what happens if it is not
 */
public record PlannedStep(StepKind kind, int level, Long officeId, int days, Overdue overdue) {

  public PlannedStep {
    if (kind.isHeads() != (officeId != null)) {
      throw new IllegalArgumentException("An office, and only a head's step, has one");
    }
  }

  /** The nearest head's step, by the days of a chain that says nothing else. */
  public static PlannedStep headOf(long officeId) {
    return new PlannedStep(StepKind.OFFICE_HEAD, 0, officeId, ChainStep.USUAL_DAYS, Overdue.REMIND);
  }

  /** HR's step, by the days of a chain that says nothing else. */
  public static PlannedStep hr() {
    return new PlannedStep(StepKind.HR, 0, null, ChainStep.USUAL_DAYS, Overdue.REMIND);
  }
}
