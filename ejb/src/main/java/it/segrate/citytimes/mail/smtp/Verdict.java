package it.segrate.citytimes.mail.smtp;

/**
 * What came of one try to send one message. {@code words} are the server's own, or what the network
 * said, at most {@value #WORDS_MAX} characters on one line; where neither said anything, they are
 * the key of a text of ours.
 */
public sealed interface Verdict {

  /** Longest words kept, in characters. */
  int WORDS_MAX = 1_000;

  /** Text key: the line was closed without an answer. */
  String NO_ANSWER = "mail.words.no-answer";

  /** Text key: the reader's address is none. */
  String NO_ADDRESS = "mail.words.no-address";

  /** The words of the server or the network, or the key of ours. */
  String words();

  /** The server's three-digit answer, or 0 where it gave none. */
  default int code() {
    return 0;
  }

  /** The server took the message over. */
  record Accepted(int code, String words) implements Verdict {}

  /** The server said no for now (4xx); the message did not go out. */
  record Deferred(int code, String words) implements Verdict {}

  /** The server said no for good (5xx), or the message cannot be put into a form it would take. */
  record Refused(int code, String words) implements Verdict {}

  /**
   * The server could not be reached, would not serve us, or went away before the message was handed
   * over; the message did not go out.
   */
  record Unreachable(int code, String words) implements Verdict {}

  /**
   * The line broke after the final dot and before the answer (RFC 1047): the message may have gone
   * out or not.
   */
  record Unknown(String words) implements Verdict {}

  /** The caller took the message back before it was handed over; the message did not go out. */
  record Withdrawn(String words) implements Verdict {}

  /** Puts what was said on one line of at most {@value #WORDS_MAX} characters. */
  static String oneLine(String said) {
    String line = said == null ? "" : said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= WORDS_MAX ? line : line.substring(0, WORDS_MAX - 1) + "…";
  }
}
