package it.segrate.citytimes.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Lines over a socket, as a mail server reads and says them. */
final class SmtpLine {

  private final BufferedReader in;
  private final OutputStream out;

  SmtpLine(Socket socket) throws IOException {
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    out = socket.getOutputStream();
  }

  String read() throws IOException {
    return in.readLine();
  }

  /** Everything up to the final dot, or null if the line broke before it. */
  String readContent() throws IOException {
    StringBuilder content = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      line = in.readLine();
    }
    return line == null ? null : content.toString();
  }

  boolean say(String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }

  static String address(String command) {
    return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
  }

  static void await(CountDownLatch latch) throws InterruptedIOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }
}
