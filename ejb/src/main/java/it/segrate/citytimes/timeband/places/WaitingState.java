package it.segrate.citytimes.timeband.places;

import java.util.EnumSet;
import java.util.Set;

/** Where somebody stands who waits for a place. */
public enum WaitingState {
  /** In line. */
  WAITING,
  /** A place is promised until a day. */
  OFFERED,
  /** The place was asked for in time. */
  ACCEPTED,
  /** The person did not want it. */
  DECLINED,
  /** Nobody answered in time. */
  LAPSED,
  /** The person left the line. */
  LEFT,
  /** The band is not offered any more on the days, or not to the person. */
  CLOSED;

  /** In line, or with a place promised. */
  public static final Set<WaitingState> LIVE = EnumSet.of(WAITING, OFFERED);
}
