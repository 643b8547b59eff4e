package it.segrate.citytimes.frontoffice.shift.swap;

import java.util.EnumSet;
import java.util.Set;

/** Where a swap stands, and where it can go from there. */
public enum SwapState {
  /** The colleague has not said anything yet. */
  ASKED,
  /** The colleague agrees: it is being decided. */
  AGREED,
  DECLINED,
  WITHDRAWN,
  DONE,
  REFUSED,
  /** Nobody answered or decided in time. */
  EXPIRED;

  private Set<SwapState> next() {
    return switch (this) {
      case ASKED -> EnumSet.of(AGREED, DECLINED, WITHDRAWN, EXPIRED);
      case AGREED -> EnumSet.of(DONE, REFUSED, EXPIRED, WITHDRAWN);
      default -> EnumSet.noneOf(SwapState.class);
    };
  }

  public boolean canBecome(SwapState other) {
    return next().contains(other);
  }

  /** Whether it can still come to something. */
  public boolean isOpen() {
    return !next().isEmpty();
  }
}
