package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.StepKind;
import java.util.List;

/**
 * A chain to be written.
 *
 * @param kind of case
 * @param officeId the office it is for, with those below it; null for all
 * @param version of the chain on the page; null for one that was not written yet
 * @param steps first to last; those without anybody who decides are left out
 */
public record NewChain(String kind, Long officeId, Long version, List<Step> steps) {

  /**
   * A line of the form.
   *
   * @param who decides; null for a line left empty
   * @param days working days; may be null
   * @param overdue what happens after them; null for a reminder
   */
  public record Step(StepKind who, Integer days, Overdue overdue) {}
}
