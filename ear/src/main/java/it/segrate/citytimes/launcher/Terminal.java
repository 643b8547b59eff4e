package it.segrate.citytimes.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What the person who started the portal reads. Of the server's log it shows what the portal says,
 * warnings and errors; all of it is in the log file.
 */
final class Terminal implements Consumer<String> {

  /** Lines that are shown of one record, which may end in a long stack trace. */
  private static final int LINES = 5;

  private final PrintStream out;
  private LogHead head = LogHead.NONE;
  private int linesShown;

  Terminal() {
    this(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  Terminal(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
  }

  /** A line of the server's console. */
  @Override
  public void accept(String line) {
    LogHead.parse(line).ifPresentOrElse(this::begin, () -> goOn(line));
  }

  private void begin(LogHead next) {
    head = next;
    linesShown = 0;
  }

  private void goOn(String line) {
    boolean last = line.endsWith(LogHead.END);
    String text = (last ? line.substring(0, line.length() - LogHead.END.length()) : line).strip();
    if (!text.isEmpty() && isShown()) {
      out.println(linesShown == 0 ? head.time() + " " + mark() + text : "         " + text);
      linesShown++;
    }
    if (last) {
      head = LogHead.NONE;
    }
  }

  private boolean isShown() {
    return linesShown < LINES && (head.isOurs() || head.isProblem() && !head.isNoise());
  }

  private String mark() {
    return head.isProblem() ? head.level() + " " : "";
  }
}
