package it.segrate.citytimes.approval;

/**
 * A step as the chain foresees it.
 *
 * @param kind who decides
 * @param officeId the office whose head decides, for {@link StepKind#OFFICE_HEAD}; else null
 */
public record PlannedStep(StepKind kind, Long officeId) {

  public PlannedStep {
    if ((kind == StepKind.OFFICE_HEAD) != (officeId != null)) {
      throw new IllegalArgumentException("An office, and only an office head's step, has one");
    }
  }

  public static PlannedStep headOf(long officeId) {
    return new PlannedStep(StepKind.OFFICE_HEAD, officeId);
  }

  public static PlannedStep hr() {
    return new PlannedStep(StepKind.HR, null);
  }
}
