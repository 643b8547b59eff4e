package it.segrate.citytimes.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes the plain sockets of one connection and keeps hold of the last, because the library's read
 * timeout cannot be told one answer from another. A TLS layer on top reads with the timeout of the
 * socket below.
 */
final class RawSockets extends SocketFactory {

  private Socket last;

  @Override
  public Socket createSocket() {
    last = new Socket();
    return last;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    last = new Socket(host, port);
    return last;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    last = new Socket(host, port, localHost, localPort);
    return last;
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    last = new Socket(host, port);
    return last;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    last = new Socket(host, port, localHost, localPort);
    return last;
  }

  /** Sets how long the next answers may take. */
  void waitFor(Duration timeout) throws SocketException {
    if (last != null && !last.isClosed()) {
      last.setSoTimeout(Math.toIntExact(timeout.toMillis()));
    }
  }
}
