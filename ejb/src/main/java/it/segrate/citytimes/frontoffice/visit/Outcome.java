package it.segrate.citytimes.frontoffice.visit;

import java.util.Arrays;
import java.util.List;

/** What came of one service of a visit. */
public enum Outcome {
  /** All is done. */
  COMPLETED(true),
  /** Something is missing; the citizen comes back on another day. */
  TO_COMPLETE(true),
  /** Another office is competent. */
  REFERRED(true),
  /** The citizen let it be. */
  GIVEN_UP(true),
  /** Went on at another queue or desk. */
  TRANSFERRED(false),
  /** Interrupted until the citizen came back. */
  PARKED(false),
  /** Put back into the queue. */
  RETURNED(false),
  /** Nobody ended it before the day was over. */
  UNENDED(false);

  private final boolean chosen;

  Outcome(boolean chosen) {
    this.chosen = chosen;
  }

  /** Whether an operator chooses it; the others follow from what is done with the ticket. */
  public boolean isChosen() {
    return chosen;
  }

  /** What an operator may choose from; the first is the usual one. */
  public static List<Outcome> choices() {
    return Arrays.stream(values()).filter(Outcome::isChosen).toList();
  }
}
