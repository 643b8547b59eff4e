package it.segrate.citytimes.launcher;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mail server that delivers to nobody: it takes every mail over SMTP and keeps it in memory, to
 * be read. It listens on the loopback interface only.
 */
public final class MailCatcher implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final GreenMail greenMail;

  private MailCatcher(GreenMail greenMail) {
    this.greenMail = greenMail;
  }

  /** Begins to take mails on a port. */
  public static MailCatcher start(int port) {
    GreenMail greenMail =
        new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    greenMail.start();
    return new MailCatcher(greenMail);
  }

  public int port() {
    return greenMail.getSmtp().getPort();
  }

  /** The server itself, for tests that look into mails or close it for a while. */
  public GreenMail server() {
    return greenMail;
  }

  int count() {
    return greenMail.getReceivedMessages().length;
  }

  /**
   * The newest mails, newest first.
   *
   * @param limit at most so many
   */
  List<CaughtMail> newest(int limit) {
    MimeMessage[] messages = greenMail.getReceivedMessages();
    List<CaughtMail> newest = new ArrayList<>();
    for (int i = messages.length - 1; i >= Math.max(0, messages.length - limit); i--) {
      newest.add(CaughtMail.of(i + 1, messages[i]));
    }
    return newest;
  }

  /**
   * @param number 1 for the first caught
   */
  Optional<CaughtMail> find(int number) {
    MimeMessage[] messages = greenMail.getReceivedMessages();
    return number >= 1 && number <= messages.length
        ? Optional.of(CaughtMail.of(number, messages[number - 1]))
        : Optional.empty();
  }

  @Override
  public void close() {
    greenMail.stop();
  }
}
