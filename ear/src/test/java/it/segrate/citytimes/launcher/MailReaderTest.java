package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private MailCatcher catcher;
  private MailReader reader;

  @BeforeEach
  void start() {
    catcher = MailCatcher.start(Ports.anyFree());
    reader = MailReader.start(Ports.anyFree(), catcher);
  }

  @AfterEach
  void stop() {
    reader.close();
    catcher.close();
    client.close();
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(get("").body()).contains("Ancora nessun messaggio");
  }

  @Test
  void theListShowsTheNewestMailFirst() throws Exception {
    send("Prima", "uno", "<p>uno</p>");
    send("Seconda è qui", "due", "<p>due</p>");

    assertThat(get("").body()).containsSubsequence("Seconda è qui", "Prima");
  }

  @Test
  void aMailShowsItsTextItsHeadersAndItsHtmlInASandbox() throws Exception {
    send("Fascia approvata", "Buone notizie", "<h1>Approvata</h1>");

    HttpResponse<String> mail = get("1");
    assertThat(mail.body())
        .contains("<h1>Fascia approvata</h1>", "Buone notizie", "lia@comune.example")
        .contains("<iframe sandbox=\"\" title=\"Messaggio\" src=\"/1/html\">")
        .doesNotContain("<h1>Approvata</h1>");
    HttpResponse<String> html = get("1/html");
    assertThat(html.body()).contains("<h1>Approvata</h1>");
    assertThat(html.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox;"));
  }

  @Test
  void theDateIsThatOfAnItalianClock() throws Exception {
    send("Prima", "uno", "<p>uno</p>");

    assertThat(get("").body()).contains("<td>6 dicembre 2026, 0:30</td>");
  }

  @Test
  void nothingInAMailBecomesPartOfThePage() throws Exception {
    send("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "<p>x</p>");

    assertThat(get("").body()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(get("1").body()).doesNotContain("<script", "<img").contains("&lt;img");
  }

  @Test
  void aMailThatDoesNotExistIsNotFound() throws Exception {
    assertThat(get("7").statusCode()).isEqualTo(404);
    assertThat(get("0").statusCode()).isEqualTo(404);
    assertThat(get("../etc/passwd").statusCode()).isEqualTo(404);
  }

  @Test
  void anotherSiteThatPointsItsNameHereIsTurnedAway() throws Exception {
    assertThat(rawGet("Host: evil.example\r\n")).contains(" 403 ");
    assertThat(rawGet("Host: localhost\r\n")).contains(" 200 ");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(reader.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The status line of an answer; Java's own client lets nobody choose the Host. */
  private String rawGet(String header) throws IOException {
    URI url = URI.create(reader.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String request = "GET / HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  private void send(String subject, String text, String html) throws MessagingException {
    MimeBodyPart textPart = new MimeBodyPart();
    textPart.setText(text, "UTF-8");
    MimeBodyPart htmlPart = new MimeBodyPart();
    htmlPart.setText(html, "UTF-8", "html");
    MimeMessage message =
        new MimeMessage(
            GreenMailUtil.getSession(
                new com.icegreen.greenmail.util.ServerSetup(catcher.port(), "127.0.0.1", "smtp")));
    message.setFrom(new InternetAddress("portale@comune.example"));
    message.setRecipient(RecipientType.TO, new InternetAddress("lia@comune.example"));
    message.setSubject(subject, "UTF-8");
    message.setSentDate(Date.from(Instant.parse("2026-12-05T23:30:00Z")));
    message.setContent(new MimeMultipart("alternative", textPart, htmlPart));
    Transport.send(message);
  }
}
