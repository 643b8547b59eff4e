package it.segrate.citytimes.mail.smtp;

import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * The message as it goes over the line: text and HTML as alternatives, in UTF-8, with the headers
 * by which automatic answers leave it alone (RFC 3834, and Microsoft's for Exchange).
 */
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MimeMail(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * @throws MessagingException if an address is none
   */
  static MimeMail of(OutgoingMail mail, Session session) throws MessagingException {
    MimeMail message = new MimeMail(session, oneLine(mail.messageId()));
    message.setFrom(address(mail.from()));
    message.setRecipient(RecipientType.TO, address(mail.to()));
    if (!mail.replyTo().address().isBlank()) {
      message.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
    }
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    message.setHeader("Content-Language", oneLine(mail.language().toLanguageTag()));
    message.setContent(alternatives(mail));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  /**
   * The address alone, checked, with an international domain in its ASCII form.
   *
   * @throws AddressException if it is none, or its local part needs SMTPUTF8
   */
  static String checked(String given) throws AddressException {
    String address = oneLine(given);
    int at = address.lastIndexOf('@');
    if (at < 1 || !StandardCharsets.US_ASCII.newEncoder().canEncode(address.substring(0, at))) {
      throw new AddressException("Not an address that mail can be sent to", address);
    }
    String ascii;
    try {
      ascii =
          address.substring(0, at + 1)
              + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw new AddressException("Not the name of a domain: " + e.getMessage(), address);
    }
    new InternetAddress(ascii, true).validate();
    return ascii;
  }

  private static InternetAddress address(Mailbox mailbox) throws MessagingException {
    try {
      String name = oneLine(mailbox.name());
      return new InternetAddress(checked(mailbox.address()), name.isEmpty() ? null : name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java platform knows UTF-8", e);
    }
  }

  /** Header values end at the first line end: nothing that breaks a line may be in one. */
  static String oneLine(String value) {
    return value == null
        ? ""
        : value.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ").strip();
  }

  /** Ours, stored before the first try; the library would make a new one each time. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
