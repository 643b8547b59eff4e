package it.segrate.citytimes.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a case is, for the person who asked.
 *
 * @param steps first to last
 * @param history oldest first
 */
public record CaseProgress(
    long caseId, CaseState state, Instant openedAt, List<Step> steps, List<ApprovalEvent> history) {

  /**
   * One step.
   *
   * @param who who has it or decided it; null for all of HR, and where a head is missing
   * @param onBehalfOf whom a deputy decided for; null for nobody
   * @param since since when it is with them; null before its turn
   * @param dueOn by when it should be decided; null before its turn
   * @param decidedAt when it was decided; null before
   */
  public record Step(
      StepKind kind,
      StepState state,
      String who,
      String onBehalfOf,
      Instant since,
      LocalDate dueOn,
      Instant decidedAt) {}

  /** The step somebody has to decide now; empty once the case is closed. */
  public Optional<Step> pending() {
    return steps.stream().filter(step -> step.state() == StepState.PENDING).findFirst();
  }
}
