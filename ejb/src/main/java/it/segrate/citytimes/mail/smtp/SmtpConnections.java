package it.segrate.citytimes.mail.smtp;

import java.util.ArrayList;
import java.util.List;

/** Connections that are kept for the next message, the last used first. */
public final class SmtpConnections implements AutoCloseable {

  private final SmtpSettings settings;
  private final String envelopeFrom;
  private final List<SmtpConnection> resting = new ArrayList<>();
  private boolean closed;

  /**
   * @param envelopeFrom address to which the server reports what it cannot deliver
   */
  public SmtpConnections(SmtpSettings settings, String envelopeFrom) {
    this.settings = settings;
    this.envelopeFrom = envelopeFrom;
  }

  /** A connection for one message, open or not yet; the caller gives it back. */
  public synchronized SmtpConnection borrow() {
    return resting.isEmpty() ? new SmtpConnection(settings, envelopeFrom) : resting.removeLast();
  }

  /** Takes a connection back; once all is closed it is closed too. */
  public void giveBack(SmtpConnection connection) {
    synchronized (this) {
      if (!closed) {
        resting.add(connection);
        return;
      }
    }
    connection.close();
  }

  /** Closes those that were not used for a while, as polite guests do. */
  public void closeIdle() {
    List<SmtpConnection> idle;
    synchronized (this) {
      idle = resting.stream().filter(SmtpConnection::isIdle).toList();
      resting.removeAll(idle);
    }
    idle.forEach(SmtpConnection::close);
  }

  @Override
  public void close() {
    List<SmtpConnection> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(resting);
      resting.clear();
    }
    all.forEach(SmtpConnection::close);
  }
}
