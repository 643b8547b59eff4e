package it.segrate.citytimes.mail.template;

/** Puts plain text into shape after a template has written it. */
final class MailText {

  private MailText() {}

  /** One line: every run of blanks, line ends and control characters becomes one space. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
  }

  /** No blanks at line ends, at most one empty line between two others, one line end at the end. */
  static String tidy(String text) {
    return text.replaceAll("\\R", "\n")
            .replaceAll("[ \\t]+\n", "\n")
            .replaceAll("\n{3,}", "\n\n")
            .strip()
        + "\n";
  }
}
