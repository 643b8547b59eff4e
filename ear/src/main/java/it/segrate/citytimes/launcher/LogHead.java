package it.segrate.citytimes.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a log record, as Payara writes it to its console; what is said follows on the
 * next lines, the last of which ends in {@link #END}.
 *
 * @param time hours, minutes and seconds
 * @param level name of a {@code java.util.logging} level
 * @param logger who says it
 */
record LogHead(String time, String level, String logger) {

  static final LogHead NONE = new LogHead("", "", "");

  static final String END = "|#]";

  private static final Pattern PATTERN =
      Pattern.compile("\\[#\\|[^|]*T(\\d\\d:\\d\\d:\\d\\d)[^|]*\\|([^|]*)\\|[^|]*\\|([^|]*)\\|.*");

  /** Who warns of themselves, which nobody here can act on. */
  private static final List<String> NOISY =
      List.of(
          "javax.enterprise.system.security.ssl", "org.flywaydb", "jakarta.enterprise.web.util");

  /** Empty where the line belongs to the record before it. */
  static Optional<LogHead> parse(String line) {
    Matcher matcher = PATTERN.matcher(line);
    return matcher.matches()
        ? Optional.of(new LogHead(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  boolean isProblem() {
    return level.equals("SEVERE") || level.equals("WARNING");
  }

  /** Said by the portal itself rather than by the server it runs on. */
  boolean isOurs() {
    return logger.startsWith("it.segrate.citytimes");
  }

  boolean isNoise() {
    return level.equals("WARNING") && NOISY.stream().anyMatch(logger::startsWith);
  }
}
