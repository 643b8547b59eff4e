package it.segrate.citytimes.mail.smtp;

import java.time.Instant;
import java.util.Locale;

/**
 * One message to one recipient, ready to go.
 *
 * @param messageId with its angle brackets, the same for every try
 * @param date when it was ordered, the same for every try
 * @param from address and name of the sender
 * @param replyTo where answers go; its address may be empty for none
 * @param to address and name of the recipient
 * @param language of the text
 * @param subject one line
 * @param text plain body
 * @param html the same as HTML
 */
public record OutgoingMail(
    String messageId,
    Instant date,
    Mailbox from,
    Mailbox replyTo,
    Mailbox to,
    Locale language,
    String subject,
    String text,
    String html) {

  /** An address and the name shown for it, which may be empty. */
  public record Mailbox(String address, String name) {}
}
