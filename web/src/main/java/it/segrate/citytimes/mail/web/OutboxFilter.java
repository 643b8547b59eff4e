package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.MessageState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which messages the list shows; its name in lower case stands in the address. */
public enum OutboxFilter {
  /** Those that wait for somebody. */
  DECIDE(EnumSet.of(MessageState.UNCERTAIN, MessageState.FAILED, MessageState.BOUNCED)),
  /** Those that are on their way or kept back. */
  WAITING(
      EnumSet.of(
          MessageState.QUEUED,
          MessageState.CLAIMED,
          MessageState.SENDING,
          MessageState.RETRY,
          MessageState.HELD)),
  /** Those that went out. */
  SENT(EnumSet.of(MessageState.SENT)),
  /** Those that never will. */
  OVER(EnumSet.of(MessageState.CANCELLED, MessageState.EXPIRED)),
  /** Every one. */
  ALL(EnumSet.allOf(MessageState.class));

  private final Set<MessageState> states;

  OutboxFilter(Set<MessageState> states) {
    this.states = states;
  }

  Set<MessageState> states() {
    return states;
  }

  long count(Map<MessageState, Long> counts) {
    return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
  }

  /** As it stands in the address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is meant, or all where the word is none. */
  static OutboxFilter of(String word) {
    for (OutboxFilter filter : values()) {
      if (filter.word().equals(word)) {
        return filter;
      }
    }
    return ALL;
  }
}
