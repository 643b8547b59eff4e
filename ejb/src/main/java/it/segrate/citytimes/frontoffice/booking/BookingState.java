package it.segrate.citytimes.frontoffice.booking;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an appointment stands. What happens at the desk is the life of its ticket. */
public enum BookingState {
  /** The place is kept. */
  BOOKED,
  /** The citizen is in the hall, and has a ticket. */
  CHECKED_IN,
  /** The day is over, and nobody came. */
  NO_SHOW,
  /** Called off; somebody else may have the place. */
  CANCELLED;

  private static final Map<BookingState, Set<BookingState>> MOVES =
      Map.of(
          BOOKED, EnumSet.of(BOOKED, CHECKED_IN, NO_SHOW, CANCELLED),
          CHECKED_IN, EnumSet.noneOf(BookingState.class),
          NO_SHOW, EnumSet.noneOf(BookingState.class),
          CANCELLED, EnumSet.noneOf(BookingState.class));

  /** Whether an appointment may go from this state to that one; moved, it stays BOOKED. */
  public boolean allows(BookingState next) {
    return MOVES.get(this).contains(next);
  }
}
