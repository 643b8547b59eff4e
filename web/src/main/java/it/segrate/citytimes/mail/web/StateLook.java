package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.MessageState;

/** How a message's state looks: tint and icon of {@code ct:state}. */
final class StateLook {

  private StateLook() {}

  static String kind(MessageState state) {
    return switch (state) {
      case SENT -> "ok";
      case FAILED, BOUNCED -> "bad";
      case UNCERTAIN, RETRY -> "warn";
      case QUEUED, CLAIMED, SENDING -> "wait";
      case HELD, CANCELLED, EXPIRED -> "off";
    };
  }
}
