package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.template.SampleMail;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** From the order to a real mail server's mailbox, letter by letter. */
@BothDatabases
class MailEndToEndTest {

  private static final ServerSetup SMTP =
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

  private final TestDatabase database;

  MailEndToEndTest(TestDatabase database) {
    this.database = database;
  }

  private MimeMessage deliver(MailOrder order) {
    GreenMail mailServer = new GreenMail(SMTP);
    mailServer.start();
    try {
      Outbox outbox = new Outbox(database, mailServer.getSmtp().getPort());
      outbox.empty();
      long id = outbox.order(order);
      outbox.sendAll();
      assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
      MimeMessage[] received = mailServer.getReceivedMessages();
      assertThat(received).hasSize(1);
      return received[0];
    } finally {
      mailServer.stop();
    }
  }

  private static MailOrder rejection(Locale locale) {
    return MailOrder.to("marta.esempi@comune.example", "Marta Esempi", locale)
        .template(SampleMail.REJECTED)
        .with("band", "Rientri lunedì e mercoledì")
        .with("from", LocalDate.of(2027, 1, 7))
        .with("until", LocalDate.of(2027, 6, 30))
        .with("decidedBy", "Ugo Segnaposti")
        .with("reason", "Resterebbe 1 persona su 2: «così» non va.\r\n.\r\nA febbraio <sì>.")
        .with("link", "/sample/request.xhtml?id=12")
        .idempotencyKey("sample:12:rejected:" + locale);
  }

  @Test
  void italianMailArrivesLetterByLetter() throws Exception {
    MimeMessage mail = deliver(rejection(Locale.ITALIAN));

    assertThat(mail.getSubject())
        .isEqualTo("Non accolta: la richiesta della fascia «Rientri lunedì e mercoledì»");
    assertThat(mail.getFrom()[0]).hasToString("Segrate City Times <intranet@comune.example>");
    assertThat(mail.getAllRecipients()[0])
        .hasToString("Marta Esempi <marta.esempi@comune.example>");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-11-24T09:42:00Z")));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
    assertThat(mail.getHeader("Return-Path")).containsExactly("<intranet@comune.example>");
    assertThat(text(mail))
        .isEqualTo(
            """
            Buongiorno Marta Esempi,

            La tua richiesta della fascia «Rientri lunedì e mercoledì» non è stata accolta. \
            Ugo Segnaposti ha scritto:

            Resterebbe 1 persona su 2: «così» non va.
            .
            A febbraio <sì>.

            Resta il tuo orario di oggi. Puoi parlarne con Ugo Segnaposti o fare una nuova \
            richiesta.

            Fascia oraria: Rientri lunedì e mercoledì
            Periodo: dal 7 gennaio al 30 giugno 2027
            Decisione di: Ugo Segnaposti

            Vedi la richiesta:
            https://intranet.comune.example/citytimes/sample/request.xhtml?id=12

            ----
            Ricevi questo messaggio perché hai chiesto questa fascia oraria.

            Messaggio automatico di Segrate City Times, la intranet del Comune di Segrate. \
            Non rispondere: nessuno legge questa casella.
            """);
    Document html = Jsoup.parse(part(mail, 1));
    assertThat(html.selectFirst("blockquote").wholeText().replace("\r\n", "\n"))
        .isEqualTo("Resterebbe 1 persona su 2: «così» non va.\n.\nA febbraio <sì>.");
    assertThat(html.title()).isEqualTo(mail.getSubject());
  }

  @Test
  void englishMailArrivesLetterByLetter() throws Exception {
    MimeMessage mail = deliver(rejection(Locale.UK));

    assertThat(mail.getSubject())
        .isEqualTo("Not accepted: your request for the time band ‘Rientri lunedì e mercoledì’");
    assertThat(mail.getContentLanguage()).containsExactly("en");
    assertThat(text(mail))
        .startsWith("Dear Marta Esempi,\n\nYour request for the time band")
        .contains("Period: from 7 January to 30 June 2027\n");
  }

  @Test
  void wordsThatTryToAddHeadersAddNone() throws Exception {
    MimeMessage mail =
        deliver(
            rejection(Locale.ITALIAN)
                .with("band", "Fascia\r\nBcc: tutti@comune.example\r\n\r\nCorpo")
                .idempotencyKey("injection"));

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).contains("Fascia Bcc: tutti@comune.example Corpo");
  }

  private static String text(MimeMessage mail) throws Exception {
    return part(mail, 0);
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    BodyPart part = parts.getBodyPart(index);
    assertThat(part.getContentType()).startsWith(List.of("text/plain", "text/html").get(index));
    return part.getContent().toString().replace("\r\n", "\n");
  }
}
