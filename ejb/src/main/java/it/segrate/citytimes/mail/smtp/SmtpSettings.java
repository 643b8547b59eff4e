package it.segrate.citytimes.mail.smtp;

import java.time.Duration;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param host name or address of the server
 * @param port 1 to 65535
 * @param user for SMTP AUTH, or empty for none
 * @param password for SMTP AUTH; never shown
 * @param tls whether the line is encrypted
 * @param helo the name this machine gives itself, or empty to let the library find one
 * @param connectTimeout longest wait for the connection
 * @param readTimeout longest wait for any answer but the last
 * @param acceptTimeout longest wait for the answer to the final dot, where giving up early leaves
 *     it open whether the message went out (RFC 5321 section 4.5.3.2.6 asks for 10 minutes)
 * @param messagesPerConnection after so many messages a new connection is made, at least 1
 * @param idle a connection unused for so long is closed
 */
public record SmtpSettings(
    String host,
    int port,
    String user,
    String password,
    Tls tls,
    String helo,
    Duration connectTimeout,
    Duration readTimeout,
    Duration acceptTimeout,
    int messagesPerConnection,
    Duration idle) {

  /** Whether and how the line to the server is encrypted. */
  public enum Tls {
    /** Never: for a server on the same machine. */
    OFF,
    /** STARTTLS where the server offers it; a password is never sent without it. */
    OFFERED,
    /** STARTTLS, or nothing is sent. */
    STARTTLS,
    /** TLS from the first byte, as on port 465. */
    IMPLICIT
  }

  /** The same as properties of a Jakarta Mail session that sends from the given bounce address. */
  Properties properties(String envelopeFrom) {
    Properties mail = new Properties();
    mail.setProperty("mail.transport.protocol", "smtp");
    mail.setProperty("mail.smtp.from", envelopeFrom);
    if (!helo.isBlank()) {
      mail.setProperty("mail.smtp.localhost", helo);
    }
    mail.setProperty("mail.smtp.connectiontimeout", millis(connectTimeout));
    mail.setProperty("mail.smtp.timeout", millis(readTimeout));
    mail.setProperty("mail.smtp.writetimeout", millis(readTimeout));
    mail.setProperty("mail.smtp.quitwait", "false");
    mail.setProperty("mail.smtp.auth", String.valueOf(hasUser()));
    mail.setProperty("mail.smtp.starttls.enable", String.valueOf(startsTls()));
    mail.setProperty("mail.smtp.starttls.required", String.valueOf(requiresStartTls()));
    mail.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.IMPLICIT));
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    mail.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    return mail;
  }

  boolean hasUser() {
    return !user.isBlank();
  }

  private boolean startsTls() {
    return tls == Tls.OFFERED || tls == Tls.STARTTLS;
  }

  private boolean requiresStartTls() {
    return tls == Tls.STARTTLS || (tls == Tls.OFFERED && hasUser());
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
