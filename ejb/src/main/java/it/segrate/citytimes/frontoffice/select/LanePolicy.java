package it.segrate.citytimes.frontoffice.select;

import java.time.Duration;

/**
 * How a branch treats one lane.
 *
 * @param staticClass 0 is the protected lane: it comes before every other at every desk, and desks
 *     are held back for it. Of the others a smaller class comes first; lanes of one class compete
 *     by their waits
 * @param headStart how much earlier than it did a ticket counts as having come
 * @param target wait within which it should be called, or null for that of its group
 * @param hardMaximum wait after which it comes before all ordinary tickets that are not beyond
 *     theirs
 */
public record LanePolicy(
    int staticClass, Duration headStart, Duration target, Duration hardMaximum) {

  /** Whether desks are held back for it. */
  public boolean isProtected() {
    return staticClass == 0;
  }
}
