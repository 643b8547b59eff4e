package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import it.segrate.citytimes.mail.smtp.SmtpSettings;
import it.segrate.citytimes.mail.smtp.SmtpSettings.Tls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * How mail leaves the portal, from MicroProfile Config. {@code docs/mail.md} lists every name with
 * its meaning; times are whole seconds.
 */
@ApplicationScoped
public class MailSettings {

  private static final String PREFIX = "citytimes.mail.";

  private SmtpSettings server;
  private Mailbox from;
  private Mailbox replyTo;
  private String envelopeFrom;
  private int senders;
  private int messagesPerSecond;
  private Duration patience;
  private boolean needed;

  /** For the container, which needs one without arguments. */
  public MailSettings() {}

  /**
   * @throws IllegalArgumentException if a value is out of its range: the deployment stops
   */
  @Inject
  public MailSettings(Config config) {
    this.server =
        new SmtpSettings(
            text(config, "host", "localhost"),
            number(config, "port", 25, 1, 65_535),
            text(config, "user", ""),
            text(config, "password", ""),
            Tls.valueOf(text(config, "tls", "offered").toUpperCase(Locale.ROOT)),
            text(config, "helo", ""),
            seconds(config, "connect-seconds", 10),
            seconds(config, "read-seconds", 60),
            seconds(config, "accept-seconds", 600),
            number(config, "messages-per-connection", 100, 1, 100_000),
            seconds(config, "idle-seconds", 30));
    String address = text(config, "from", "citytimes@localhost");
    this.from = new Mailbox(address, text(config, "from-name", "Segrate City Times"));
    this.replyTo = new Mailbox(text(config, "reply-to", ""), "");
    this.envelopeFrom = text(config, "envelope-from", address);
    this.senders = number(config, "senders", 2, 1, 20);
    this.messagesPerSecond = number(config, "messages-per-second", 100, 1, 10_000);
    this.patience = Duration.ofDays(number(config, "patience-days", 5, 1, 60));
    this.needed = config.getOptionalValue(PREFIX + "needed", Boolean.class).orElse(true);
  }

  private static String text(Config config, String name, String otherwise) {
    return config.getOptionalValue(PREFIX + name, String.class).orElse(otherwise).strip();
  }

  private static Duration seconds(Config config, String name, int otherwise) {
    return Duration.ofSeconds(number(config, name, otherwise, 1, 3_600));
  }

  private static int number(Config config, String name, int otherwise, int least, int most) {
    int number = config.getOptionalValue(PREFIX + name, Integer.class).orElse(otherwise);
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          PREFIX + name + " must be " + least + " to " + most + ", not " + number);
    }
    return number;
  }

  /** How to reach the mail server. */
  public SmtpSettings server() {
    return server;
  }

  /** Who writes. */
  Mailbox from() {
    return from;
  }

  /** Where answers go; its address is empty when there is no such place. */
  Mailbox replyTo() {
    return replyTo;
  }

  /** Whom the mail server tells what it could not deliver. */
  String envelopeFrom() {
    return envelopeFrom;
  }

  /** How many messages one server of the portal sends at a time. */
  public int senders() {
    return senders;
  }

  /** How many messages one server of the portal sends in a second at most. */
  int messagesPerSecond() {
    return messagesPerSecond;
  }

  /** After so long a message that names no time of its own has lost its sense. */
  Duration patience() {
    return patience;
  }

  /** Whether the portal counts as not ready while the mail server is away. */
  public boolean isNeeded() {
    return needed;
  }
}
