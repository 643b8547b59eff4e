package it.segrate.citytimes.frontoffice.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a ticket stands, and where it may go from there. */
public enum TicketState {
  /** Issued, in the queue. */
  WAITING,
  /** Called to a desk, the citizen is on the way. */
  CALLED,
  /** At the desk. */
  SERVING,
  /** The service is over. */
  DONE,
  /** Called, and nobody came. Who comes after all may queue again. */
  NO_SHOW,
  /** Given up by the citizen, or left over when the day ended. */
  CANCELLED,
  /** Waits again, for another queue or desk than before, with the place it had. */
  TRANSFERRED,
  /** Served and interrupted: the citizen comes back with what was missing. */
  PARKED;

  private static final Map<TicketState, Set<TicketState>> MOVES =
      Map.of(
          WAITING, EnumSet.of(CALLED, CANCELLED),
          TRANSFERRED, EnumSet.of(CALLED, CANCELLED),
          CALLED, EnumSet.of(SERVING, WAITING, TRANSFERRED, NO_SHOW, CANCELLED),
          SERVING, EnumSet.of(DONE, WAITING, TRANSFERRED, PARKED),
          PARKED, EnumSet.of(SERVING, WAITING, CANCELLED, DONE),
          DONE, EnumSet.noneOf(TicketState.class),
          NO_SHOW, EnumSet.of(WAITING),
          CANCELLED, EnumSet.noneOf(TicketState.class));

  /** Whether a ticket may go from this state to that one. */
  public boolean allows(TicketState next) {
    return MOVES.get(this).contains(next);
  }

  /** Whether the visit is over; only who missed the call can begin it anew. */
  public boolean isFinal() {
    return this == NO_SHOW || MOVES.get(this).isEmpty();
  }

  /** Whether the ticket is at a desk or on its way there. */
  public boolean isAtDesk() {
    return this == CALLED || this == SERVING;
  }

  /** Whether the ticket is in a queue. */
  public boolean isWaiting() {
    return waiting().contains(this);
  }

  /** The states in which a ticket is in a queue. */
  public static Set<TicketState> waiting() {
    return EnumSet.of(WAITING, TRANSFERRED);
  }

  /** The states of visits that are not over. */
  public static Set<TicketState> live() {
    return Arrays.stream(values())
        .filter(state -> !state.isFinal())
        .collect(() -> EnumSet.noneOf(TicketState.class), Set::add, Set::addAll);
  }
}
