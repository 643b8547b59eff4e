package it.segrate.citytimes.mail.smtp;

import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Deferred;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Unknown;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import it.segrate.citytimes.mail.smtp.Verdict.Withdrawn;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A line to the mail server, opened when first needed and kept for the next messages. One thread
 * uses it at a time.
 */
public final class SmtpConnection implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SmtpConnection.class.getName());
  private static final int FINAL = 500;

  /** How the library says that the server closed the line. */
  private static final String END_OF_LINE = "[EOF]";

  private final SmtpSettings settings;
  private final Session session;
  private final RawSockets sockets = new RawSockets();
  private WatchedTransport transport;
  private int messages;
  private long lastUse;

  /**
   * @param envelopeFrom address to which the server reports what it cannot deliver
   */
  public SmtpConnection(SmtpSettings settings, String envelopeFrom) {
    this.settings = settings;
    Properties mail = settings.properties(envelopeFrom);
    mail.put("mail.smtp.socketFactory", sockets);
    mail.put("mail.smtp.socketFactory.fallback", "false");
    this.session = Session.getInstance(mail);
  }

  /**
   * Opens the line, or proves that it is still open.
   *
   * @return empty, or why it cannot be had
   */
  public Optional<Unreachable> open() {
    if (transport != null && isWorn()) {
      close();
    }
    if (transport != null && transport.isConnected()) {
      return Optional.empty();
    }
    URLName server = new URLName("smtp", settings.host(), settings.port(), null, null, null);
    transport = new WatchedTransport(session, server, sockets, settings);
    transport.watch(() -> false);
    messages = 0;
    try {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.hasUser() ? settings.user() : null,
          settings.hasUser() ? settings.password() : null);
      lastUse = System.nanoTime();
      return Optional.empty();
    } catch (MessagingException e) {
      int code = transport.noCode();
      String words = code > 0 ? transport.words() : said(e);
      close();
      return Optional.of(new Unreachable(code, Verdict.oneLine(words)));
    }
  }

  /**
   * Sends one message.
   *
   * @param handOver told just before the content goes over
   * @throws RuntimeException what {@code handOver} throws; nothing was sent then
   */
  public Verdict send(OutgoingMail mail, HandOver handOver) {
    MimeMail message;
    try {
      message = MimeMail.of(mail, session);
    } catch (AddressException e) {
      return new Refused(0, Verdict.NO_ADDRESS);
    } catch (MessagingException e) {
      return new Refused(0, Verdict.oneLine(e.getMessage()));
    }
    Optional<Unreachable> closed = open();
    if (closed.isPresent()) {
      return closed.get();
    }
    return handOver(message, handOver);
  }

  private Verdict handOver(MimeMail message, HandOver handOver) {
    boolean clean = false;
    transport.watch(handOver);
    try {
      messages++;
      transport.sendMessage(message, message.getAllRecipients());
      clean = true;
      return new Accepted(transport.dotCode(), Verdict.oneLine(transport.words()));
    } catch (WatchedTransport.TakenBackException e) {
      return new Withdrawn("");
    } catch (MessagingException e) {
      Verdict verdict = verdict(e);
      clean = verdict instanceof Refused || verdict instanceof Deferred;
      return verdict;
    } finally {
      lastUse = System.nanoTime();
      if (!clean) {
        close();
      }
    }
  }

  private Verdict verdict(MessagingException failure) {
    String words = Verdict.oneLine(transport.words());
    if (transport.isDotSent()) {
      int code = transport.dotCode();
      if (code <= 0) {
        return new Unknown(Verdict.oneLine(said(failure)));
      }
      return code < 300 ? new Accepted(code, words) : no(code, words);
    }
    int code = transport.noCode();
    return code > 0 ? no(code, words) : new Unreachable(0, Verdict.oneLine(said(failure)));
  }

  private static Verdict no(int code, String words) {
    return code >= FINAL ? new Refused(code, words) : new Deferred(code, words);
  }

  /** The innermost reason, which is what an operator can act on. */
  private static String said(MessagingException failure) {
    Throwable cause = failure;
    while (cause instanceof MessagingException outer && outer.getNextException() != null) {
      cause = outer.getNextException();
    }
    if (String.valueOf(failure.getMessage()).contains(END_OF_LINE)) {
      return Verdict.NO_ANSWER;
    }
    return cause == failure || cause.getMessage() == null
        ? failure.getMessage()
        : failure.getMessage() + ": " + cause.getMessage();
  }

  private boolean isWorn() {
    return messages >= settings.messagesPerConnection() || isIdle();
  }

  /** Whether nothing was sent over it for a while. */
  boolean isIdle() {
    return System.nanoTime() - lastUse > settings.idle().toNanos();
  }

  /** Says goodbye and closes the line; the next message opens a new one. */
  @Override
  public void close() {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The mail server went first", e);
    } finally {
      transport = null;
    }
  }

  /**
   * Whether mail can be sent to the address at all, as far as its form tells.
   *
   * @param address may be null or empty, which is no address
   */
  public static boolean isAddress(String address) {
    try {
      MimeMail.checked(address);
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  /** The host part of an address, for Message-IDs. */
  public static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
