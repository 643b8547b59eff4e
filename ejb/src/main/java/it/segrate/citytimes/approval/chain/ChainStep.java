package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.StepKind;

/**
 * One step of a chain.
 *
 * @param kind who decides
 * @param days working days within which it should be decided, 1 to {@value #MOST_DAYS}
 * @param overdue what happens if it is not; nobody stands above HR
 */
public record ChainStep(StepKind kind, int days, Overdue overdue) {

  /** Working days of a step where no chain says otherwise. */
  public static final int USUAL_DAYS = 5;

  /** Most working days a step may be given. */
  public static final int MOST_DAYS = 60;

  /**
   * @throws IllegalArgumentException if the days are none or too many, or HR's step would go up
   */
  public ChainStep {
    if (days < 1 || days > MOST_DAYS || !canBe(overdue, kind)) {
      throw new IllegalArgumentException(kind + " in " + days + " days, then " + overdue);
    }
  }

  /** A step as it is where no chain says otherwise. */
  public static ChainStep usual(StepKind kind) {
    return new ChainStep(kind, USUAL_DAYS, Overdue.REMIND);
  }

  /** Whether that can happen to a step: nobody stands above HR. */
  static boolean canBe(Overdue overdue, StepKind kind) {
    return overdue != Overdue.ESCALATE || kind.isHeads();
  }
}
