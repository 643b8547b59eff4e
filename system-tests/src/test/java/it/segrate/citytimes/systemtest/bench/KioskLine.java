package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.Kiosk;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kiosk's line kept open, over a bare socket: the clients share the cores of the server, and what
 * a full HTTP client costs would be taken from it.
 */
final class KioskLine implements AutoCloseable {

  private static final String CREATED = "HTTP/1.1 201";

  private final URI address;
  private final String cookie;
  private final Socket socket;
  private final InputStream in;

  /**
   * @param cookie of a paired kiosk
   */
  KioskLine(URI address, String cookie) throws IOException {
    this.address = address;
    this.cookie = cookie;
    socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Takes a ticket.
   *
   * @throws IOException unless it is given
   */
  void take(long service) throws IOException {
    String body = "{\"service\":" + service + ",\"key\":\"" + Kiosk.newKey() + "\"}";
    String request =
        "POST "
            + address.getPath()
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nCookie: "
            + cookie
            + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks();
    }
    if (!status.startsWith(CREATED)) {
      throw new IOException(status);
    }
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line().strip(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0) {
        throw new EOFException();
      }
      if (sign != '\r') {
        line.append((char) sign);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
