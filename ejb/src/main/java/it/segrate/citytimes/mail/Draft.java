package it.segrate.citytimes.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What a sender needs to know of a message it has in hand. */
record Draft(
    long id,
    String messageId,
    Instant orderedAt,
    String address,
    String name,
    Locale language,
    String template,
    Map<String, Object> model) {

  static Draft of(OutboxMessage message, MessageContent content) {
    return new Draft(
        message.getId(),
        message.getMessageId(),
        message.getOrderedAt(),
        message.getAddress(),
        message.getName(),
        message.getLanguage(),
        message.getTemplate(),
        content.model());
  }
}
