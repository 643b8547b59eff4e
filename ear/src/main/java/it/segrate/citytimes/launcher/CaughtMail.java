package it.segrate.citytimes.launcher;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One mail, as its reader would see it.
 *
 * @param number 1 for the first caught
 * @param headers all header lines, in their order
 */
record CaughtMail(
    int number,
    String sentAt,
    String from,
    String to,
    String subject,
    String text,
    Optional<String> html,
    List<String> attachments,
    List<String> headers) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, H:mm", Locale.ITALIAN)
          .withZone(ZoneId.of("Europe/Rome"));

  static CaughtMail of(int number, MimeMessage message) {
    try {
      Parts parts = new Parts();
      parts.add(message);
      return new CaughtMail(
          number,
          sentAt(message),
          header(message, "From"),
          header(message, "To"),
          header(message, "Subject"),
          parts.text.toString(),
          parts.html.isEmpty() ? Optional.empty() : Optional.of(parts.html.toString()),
          List.copyOf(parts.attachments),
          Collections.list(message.getAllHeaderLines()));
    } catch (MessagingException | IOException e) {
      return new CaughtMail(
          number, "", "", "", "", "Unreadable: " + e, Optional.empty(), List.of(), List.of());
    }
  }

  /** As the reader's clock had it, or as it is written where that is no date. */
  private static String sentAt(MimeMessage message) throws MessagingException {
    Date date = message.getSentDate();
    return date == null ? header(message, "Date") : MOMENT.format(date.toInstant());
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    String value = message.getHeader(name, ", ");
    if (value == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException e) {
      return value;
    }
  }

  /** The parts of a mail, however deep they lie in each other. */
  private static final class Parts {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();

    void add(Part part) throws MessagingException, IOException {
      if (part.getFileName() != null) {
        attachments.add(part.getFileName());
      } else if (part.getContent() instanceof Multipart multipart) {
        for (int i = 0; i < multipart.getCount(); i++) {
          BodyPart inner = multipart.getBodyPart(i);
          add(inner);
        }
      } else if (part.isMimeType("text/html")) {
        html.append(part.getContent());
      } else if (part.isMimeType("text/*")) {
        text.append(part.getContent());
      }
    }
  }
}
