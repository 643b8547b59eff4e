package it.segrate.citytimes.systemtest;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it arrived over SMTP, with everything decoded.
 *
 * @param id its Message-ID
 * @param to addresses of the recipients
 * @param text the text part
 * @param whole headers and all parts, one after the other
 */
public record Letter(String id, List<String> to, String subject, String text, String whole) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static Letter of(MimeMessage message) {
    try {
      return new Letter(
          message.getMessageID(),
          Arrays.stream(message.getAllRecipients())
              .map(address -> address.toString().replaceAll(".*<(.*)>", "$1"))
              .toList(),
          message.getSubject(),
          part(message, "text/plain"),
          headers(message) + part(message, "text/*"));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its button leads. */
  public String link() {
    Matcher matcher = LINK.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No link in: " + text);
    }
    return matcher.group();
  }

  private static String headers(MimeMessage message) throws MessagingException, IOException {
    StringBuilder lines = new StringBuilder();
    for (Header header : Collections.list(message.getAllHeaders())) {
      lines.append(header.getName()).append(": ");
      lines.append(MimeUtility.decodeText(header.getValue())).append('\n');
    }
    return lines.toString();
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      StringBuilder found = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        found.append(part(one, type));
      }
      return found.toString();
    }
    return part.isMimeType(type) ? String.valueOf(part.getContent()) : "";
  }
}
