package it.segrate.citytimes.timeband.personal;

import java.util.EnumSet;
import java.util.Set;

/** Where a personalised schedule stands on its way to a band; the one place with the moves. */
public enum ScheduleState {
  /** It is worked, and nothing has been said about it. */
  IN_FORCE,
  /**
   * The person was asked to change to a band, and has not answered or is waiting for a decision.
   */
  PROPOSED,
  /** A band has taken its place. */
  CONVERTED,
  /** For now it cannot be converted, for a reason that is written down. */
  IMPOSSIBLE,
  /** Its last day has passed without a band taking its place. Follows from the date alone. */
  ENDED;

  /** The states one may move to from here. */
  public Set<ScheduleState> next() {
    return switch (this) {
      case IN_FORCE -> EnumSet.of(PROPOSED, IMPOSSIBLE, CONVERTED);
      case PROPOSED, IMPOSSIBLE -> EnumSet.of(IN_FORCE, CONVERTED);
      case CONVERTED, ENDED -> EnumSet.noneOf(ScheduleState.class);
    };
  }

  public boolean canBecome(ScheduleState state) {
    return next().contains(state);
  }

  /** Whether somebody still works it. */
  public boolean isWorked() {
    return this == IN_FORCE || this == PROPOSED || this == IMPOSSIBLE;
  }
}
