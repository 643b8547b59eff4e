package it.segrate.citytimes.timeband.collect;

import java.util.EnumSet;
import java.util.Set;

/** Where a collection window stands, and which moves are allowed: the one place that says so. */
public enum CollectionState {
  /** Nobody sees it but HR; it opens by itself. */
  DRAFT,
  /** People rank bands. */
  OPEN,
  /** Nobody ranks any more, and there is no proposal. */
  CLOSED,
  /** The solver is asked, or at work. */
  SOLVING,
  /** There is a proposal, which HR reads and pins. */
  PROPOSED,
  /** Requests are sent for all who get a band, and everybody is told. */
  PUBLISHED,
  /** HR called it off. */
  CANCELLED;

  /** The states one may move to from here; none from an end. */
  public Set<CollectionState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(OPEN, CANCELLED);
      case OPEN -> EnumSet.of(CLOSED, CANCELLED);
      case CLOSED -> EnumSet.of(SOLVING, CANCELLED);
      // Back to where it was, if HR stops the solver.
      case SOLVING -> EnumSet.of(PROPOSED, CLOSED);
      case PROPOSED -> EnumSet.of(SOLVING, PUBLISHED, CANCELLED);
      case PUBLISHED, CANCELLED -> EnumSet.noneOf(CollectionState.class);
    };
  }

  public boolean canBecome(CollectionState state) {
    return next().contains(state);
  }

  /** Whether those who ranked may see what came out. */
  public boolean isPublished() {
    return this == PUBLISHED;
  }
}
