package it.segrate.citytimes.mail;

import java.util.Set;

/** Where a message stands, and where it may go from there. */
public enum MessageState {
  /** Waits for its turn. */
  QUEUED,
  /** A sender has it, and has not begun to hand it over: if the sender dies, it is tried again. */
  CLAIMED,
  /** Is being handed over: if the sender dies now, nobody knows whether it went out. */
  SENDING,
  /** The server took it, or an operator found that it had arrived. */
  SENT,
  /** Did not go out for now; waits for its next try. */
  RETRY,
  /** The server said no for good; somebody has to look at it. */
  FAILED,
  /** May have gone out or not (RFC 1047); never sent again by itself: an operator decides. */
  UNCERTAIN,
  /** Kept back by an operator. */
  HELD,
  /** Called off before it went out. */
  CANCELLED,
  /** Was still here when it had lost its sense. */
  EXPIRED,
  /** Was taken by the server and came back. */
  BOUNCED;

  /** The states a message can go to from this one. */
  public Set<MessageState> next() {
    return switch (this) {
      case QUEUED, RETRY -> Set.of(CLAIMED, HELD, CANCELLED, EXPIRED);
      case CLAIMED -> Set.of(CLAIMED, SENDING, RETRY, FAILED, EXPIRED, CANCELLED);
      case SENDING -> Set.of(SENT, RETRY, FAILED, UNCERTAIN);
      case FAILED -> Set.of(QUEUED, CLAIMED, CANCELLED, EXPIRED);
      case UNCERTAIN -> Set.of(SENT, QUEUED, CANCELLED);
      case HELD -> Set.of(QUEUED, CANCELLED, EXPIRED);
      case SENT -> Set.of(BOUNCED);
      case CANCELLED, EXPIRED, BOUNCED -> Set.of();
    };
  }

  /** The states an administrator may put a message into from this one. */
  public Set<MessageState> decisions() {
    return switch (this) {
      case QUEUED, RETRY -> Set.of(HELD, CANCELLED);
      case UNCERTAIN -> Set.of(SENT, QUEUED);
      case FAILED, HELD -> Set.of(QUEUED, CANCELLED);
      default -> Set.of();
    };
  }

  public boolean canBecome(MessageState state) {
    return next().contains(state);
  }

  /** Whether it will not be sent (again) unless a new one is ordered. */
  public boolean isOver() {
    return this == SENT || this == CANCELLED || this == EXPIRED || this == BOUNCED;
  }
}
