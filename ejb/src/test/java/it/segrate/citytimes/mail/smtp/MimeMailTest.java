package it.segrate.citytimes.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message as it goes over the line. */
class MimeMailTest {

  private static final Session SESSION = Session.getInstance(new Properties());

  private static String wire(OutgoingMail mail) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MimeMail.of(mail, SESSION).writeTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static List<String> headers(String wire) throws MessagingException {
    MimeMessage read =
        new MimeMessage(
            SESSION, new ByteArrayInputStream(wire.getBytes(StandardCharsets.US_ASCII)));
    return Collections.list(read.getAllHeaders()).stream().map(Header::getName).toList();
  }

  @Test
  void headersKeepAutomaticAnswersAwayAndNameTheMessageForGood() throws Exception {
    MimeMessage mail = MimeMail.of(Mails.to("marta@comune.example"), SESSION);

    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
    assertThat(mail.getHeader("Message-ID")).containsExactly("<1.test@comune.example>");
    assertThat(mail.getHeader("Content-Language")).containsExactly("it");
    assertThat(mail.getSentDate()).isEqualTo("2026-11-24T09:42:00Z");
    assertThat(mail.getFrom()[0]).hasToString("Segrate City Times <intranet@comune.example>");
    assertThat(mail.getHeader("Reply-To")).isNull();
  }

  @Test
  void textComesFirstAndHtmlSecondBothInUtf8() throws Exception {
    MimeMultipart parts =
        (MimeMultipart) MimeMail.of(Mails.to("marta@comune.example"), SESSION).getContent();

    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Perché è così.\n.\nFine\n");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Perché è così.</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\r\nBcc: all@x", "\nX-Evil: 1", "\r\n\r\nbody", "\u0085X: 1", "\u2028X: 1"})
  void lineEndsInSubjectAndNamesMakeNoHeader(String evil) throws Exception {
    OutgoingMail mail =
        Mails.to(new Mailbox("marta@comune.example", "Marta" + evil), "Approvata" + evil);

    String wire = wire(mail);

    assertThat(headers(wire))
        .containsExactlyInAnyOrderElementsOf(headers(wire(Mails.to("marta@comune.example"))));
  }

  @Property(tries = 300)
  void noWordsWhateverMakeAHeader(@ForAll String subject, @ForAll String name) throws Exception {
    OutgoingMail mail = Mails.to(new Mailbox("marta@comune.example", name), subject);

    assertThat(headers(wire(mail)))
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "Content-Language");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "marta",
        "@comune.example",
        "marta@",
        "marta@comune.example\r\nBcc: all@x",
        "marta@comune.example, all@x",
        "Marta <marta@comune.example>",
        "mar ta@comune.example",
        "màrta@comune.example",
        "marta@-.example"
      })
  void whatIsNoSingleAddressIsRefused(String address) {
    assertThat(SmtpConnection.isAddress(address)).isFalse();
    assertThatThrownBy(() -> MimeMail.of(Mails.to(address), SESSION))
        .isInstanceOf(MessagingException.class);
  }

  @Test
  void internationalDomainTravelsInItsAsciiForm() throws Exception {
    assertThat(MimeMail.checked("marta@città.example")).isEqualTo("marta@xn--citt-3na.example");
    assertThat(SmtpConnection.isAddress(null)).isFalse();
  }
}
