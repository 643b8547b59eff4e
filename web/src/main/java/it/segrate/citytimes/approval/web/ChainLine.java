package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.chain.ChainStep;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import java.io.Serializable;

/** A step of a chain as it is being written; one without anybody who decides is none. */
public class ChainLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private StepKind who;
  private Integer days = ChainStep.USUAL_DAYS;
  private Overdue overdue = Overdue.REMIND;

  /** The line of a step. */
  static ChainLine of(ChainStep step) {
    ChainLine line = new ChainLine();
    line.who = step.kind();
    line.days = step.days();
    line.overdue = step.overdue();
    return line;
  }

  NewChain.Step step() {
    return new NewChain.Step(who, days, overdue);
  }

  public StepKind getWho() {
    return who;
  }

  public void setWho(StepKind who) {
    this.who = who;
  }

  /** Working days. */
  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public Overdue getOverdue() {
    return overdue;
  }

  public void setOverdue(Overdue overdue) {
    this.overdue = overdue;
  }
}
