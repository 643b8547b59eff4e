package it.segrate.citytimes.mail.smtp;

import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import it.segrate.citytimes.mail.smtp.SmtpSettings.Tls;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Mails and settings that tests begin with. */
final class Mails {

  static final String SENDER = "intranet@comune.example";

  private Mails() {}

  static OutgoingMail to(String address) {
    return to(new Mailbox(address, "Marta Esempi"), "Approvata: la tua fascia");
  }

  static OutgoingMail to(Mailbox to, String subject) {
    return new OutgoingMail(
        "<1.test@comune.example>",
        Instant.parse("2026-11-24T09:42:00Z"),
        new Mailbox(SENDER, "Segrate City Times"),
        new Mailbox("", ""),
        to,
        Locale.ITALIAN,
        subject,
        "Perché è così.\n.\nFine\n",
        "<p>Perché è così.</p>\n");
  }

  static SmtpSettings server(int port) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        "",
        "",
        Tls.OFF,
        "portal.comune.example",
        Duration.ofSeconds(2),
        Duration.ofMillis(400),
        Duration.ofMillis(800),
        100,
        Duration.ofSeconds(30));
  }
}
