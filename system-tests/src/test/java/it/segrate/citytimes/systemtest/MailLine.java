package it.segrate.citytimes.systemtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between the portal and its mail server. It passes on what the two say, unless a test
 * told it that an address is unknown, or that the line breaks when a mail to it has been taken.
 */
public final class MailLine implements AutoCloseable {

  private final ServerSocket front;
  private final int behind;
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Set<String> breaking = ConcurrentHashMap.newKeySet();

  /**
   * @param behind port of the mail server, on the loopback interface
   */
  MailLine(int behind) {
    this.behind = behind;
    try {
      front = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return front.getLocalPort();
  }

  /** Mails to this address are refused for good. */
  public void refuse(String address) {
    unknown.add(address);
  }

  /** Mails to this address arrive, but the portal never hears that they did. */
  public void breakAfter(String address) {
    breaking.add(address);
  }

  /** Everything is passed on again. */
  public void behave() {
    unknown.clear();
    breaking.clear();
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        Socket portal = front.accept();
        Thread.ofVirtual().start(() -> talk(portal));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket portal) {
    try (portal;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      new Dialogue(new End(portal), new End(server)).run();
    } catch (IOException e) {
      // One of the two went away: so does the other.
    }
  }

  @Override
  public void close() {
    try {
      front.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection. */
  private final class Dialogue {

    private final End portal;
    private final End server;
    private String recipient = "";

    Dialogue(End portal, End server) {
      this.portal = portal;
      this.server = server;
    }

    void run() throws IOException {
      passAnswer();
      String command = portal.hear();
      while (command != null && passOn(command)) {
        command = portal.hear();
      }
    }

    /** Passes a command and its answer on; false when the line is to break. */
    private boolean passOn(String command) throws IOException {
      if (command.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
        recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
        if (unknown.contains(recipient)) {
          portal.say("550 5.1.1 No such mailbox here");
          return true;
        }
      }
      server.say(command);
      boolean content = passAnswer().startsWith("354");
      return !content || passContent();
    }

    private boolean passContent() throws IOException {
      String line;
      do {
        line = portal.hear();
        if (line == null) {
          return false;
        }
        server.say(line);
      } while (!line.equals("."));
      if (breaking.contains(recipient)) {
        server.hear();
        return false;
      }
      passAnswer();
      return true;
    }

    /** Passes an answer of one or more lines on, and gives its last line. */
    private String passAnswer() throws IOException {
      String line;
      do {
        line = server.hear();
        if (line == null) {
          throw new IOException("The server has closed");
        }
        portal.say(line);
      } while (line.startsWith("-", 3));
      return line;
    }
  }

  /** One side of the line; every byte is a character, so none is lost. */
  private static final class End {

    private final BufferedReader in;
    private final OutputStream out;

    End(Socket socket) throws IOException {
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      out = socket.getOutputStream();
    }

    String hear() throws IOException {
      return in.readLine();
    }

    void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(ISO_8859_1));
      out.flush();
    }
  }
}
