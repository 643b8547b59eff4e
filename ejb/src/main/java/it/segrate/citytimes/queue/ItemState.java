package it.segrate.citytimes.queue;

import java.util.Set;

/** Where an item stands, and where it may go from there. */
public enum ItemState {
  /** Waits to be claimed. */
  READY,
  /** Waits for its time to come. */
  SCHEDULED,
  /** Somebody works on it, until the lease runs out. */
  CLAIMED,
  /** Set aside; nobody can claim it until it is resumed. */
  HELD,
  /** Finished well. */
  DONE,
  /** Given up after its last attempt; somebody has to look at it. */
  DEAD,
  /** Called off. */
  CANCELLED;

  /** The states an item can go to from this one; none when it is finished. */
  public Set<ItemState> next() {
    return switch (this) {
      case READY -> Set.of(CLAIMED, CANCELLED);
      case SCHEDULED -> Set.of(READY, CANCELLED);
      case CLAIMED -> Set.of(READY, SCHEDULED, HELD, DONE, DEAD, CANCELLED);
      case HELD, DEAD -> Set.of(READY, CANCELLED);
      case DONE, CANCELLED -> Set.of();
    };
  }

  /** Whether work on it is still to be expected: it keeps others with its dedup key out. */
  public boolean isLive() {
    return this == READY || this == SCHEDULED || this == CLAIMED || this == HELD;
  }

  /** Whether it has left the queue for good. */
  public boolean isFinished() {
    return this == DONE || this == CANCELLED;
  }
}
