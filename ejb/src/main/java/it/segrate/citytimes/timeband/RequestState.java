package it.segrate.citytimes.timeband;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a request stands, and which moves are allowed: the one place that says so.
 *
 * <p>Draft, then submitted, approved by the head of office, approved by HR, active from its first
 * day, ended after its last. The side exits: rejected with a reason, withdrawn before the decision,
 * expired without one. A cancellation is asked of an approved or active band: granted, it is
 * withdrawn (never begun) or ended; refused, it goes back to where it was.
 */
public enum RequestState {
  DRAFT,
  SUBMITTED,
  MANAGER_APPROVED,
  APPROVED,
  ACTIVE,
  ENDED,
  REJECTED,
  WITHDRAWN,
  EXPIRED,
  CANCELLATION_REQUESTED;

  /** The states one may move to from here; none from an end. */
  public Set<RequestState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
      // Straight to approved when nobody heads the office: HR alone decides.
      case SUBMITTED -> EnumSet.of(MANAGER_APPROVED, APPROVED, REJECTED, WITHDRAWN, EXPIRED);
      case MANAGER_APPROVED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED);
      case APPROVED -> EnumSet.of(ACTIVE, CANCELLATION_REQUESTED);
      case ACTIVE -> EnumSet.of(ENDED, CANCELLATION_REQUESTED);
      case CANCELLATION_REQUESTED -> EnumSet.of(APPROVED, ACTIVE, WITHDRAWN, ENDED);
      case ENDED, REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RequestState.class);
    };
  }

  public boolean canBecome(RequestState state) {
    return next().contains(state);
  }

  /** Whether somebody still has to decide. */
  public boolean isUndecided() {
    return this == SUBMITTED || this == MANAGER_APPROVED;
  }

  /** Whether the request takes its days: another one for the same days is an overlap. */
  public boolean takesDays() {
    return isUndecided() || this == APPROVED || this == ACTIVE || this == CANCELLATION_REQUESTED;
  }

  /** Whether nothing can happen any more. */
  public boolean isFinal() {
    return next().isEmpty();
  }
}
