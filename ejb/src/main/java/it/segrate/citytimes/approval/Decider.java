package it.segrate.citytimes.approval;

/**
 * Somebody entitled to decide a step.
 *
 * @param personId who acts
 * @param forPersonId the head the person stands in for as a deputy; null when acting for oneself
 */
public record Decider(long personId, Long forPersonId) {

  public static Decider self(long personId) {
    return new Decider(personId, null);
  }

  /** Whether a deputy acts. */
  public boolean isDeputy() {
    return forPersonId != null;
  }
}
