package it.segrate.citytimes.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The library's transport, watched at the two points that decide about duplicates: just before
 * DATA, and from the final dot to its answer. It also keeps the first no of the server, which the
 * library forgets when the line breaks while it tidies up.
 */
final class WatchedTransport extends SMTPTransport {

  private static final int FIRST_NO = 400;

  private final RawSockets sockets;
  private final Duration acceptTimeout;
  private final Duration readTimeout;
  private HandOver handOver;
  private OutputStream content;
  private boolean dotSent;
  private int dotCode;
  private int noCode;
  private String words;

  WatchedTransport(Session session, URLName server, RawSockets sockets, SmtpSettings settings) {
    super(session, server);
    this.sockets = sockets;
    this.acceptTimeout = settings.acceptTimeout();
    this.readTimeout = settings.readTimeout();
  }

  /** Forgets the last message and watches for the next. */
  void watch(HandOver next) {
    handOver = next;
    dotSent = false;
    dotCode = 0;
    noCode = 0;
    words = "";
  }

  @Override
  protected OutputStream data() throws MessagingException {
    if (!handOver.begins()) {
      throw new TakenBackException();
    }
    content = super.data();
    return content;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    content.flush();
    sockets.waitFor(acceptTimeout);
    dotSent = true;
    try {
      super.finishData();
    } finally {
      sockets.waitFor(readTimeout);
    }
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (dotSent && dotCode == 0) {
      dotCode = code;
      words = getLastServerResponse();
    } else if (!dotSent && code >= FIRST_NO && noCode == 0) {
      noCode = code;
      words = getLastServerResponse();
    }
    return code;
  }

  /** Whether the final dot may have reached the server. */
  boolean isDotSent() {
    return dotSent;
  }

  /** The server's answer to the final dot; 0 or less if it gave none that can be understood. */
  int dotCode() {
    return dotCode;
  }

  /** The first 4xx or 5xx of this message before the dot, or 0. */
  int noCode() {
    return noCode;
  }

  /** What the server said with the code. */
  String words() {
    return words;
  }

  /** The caller kept the message. */
  static final class TakenBackException extends MessagingException {
    private static final long serialVersionUID = 1L;
  }
}
