package it.segrate.citytimes.timeband;

/**
 * Why a person needs the band, which is nobody's business but theirs and that of HR's evidence
 * check. It never prints itself: a log line or an exception must not carry it.
 *
 * @param category from the protected list, or null for none
 * @param text the person's words, at most {@value #MAX_LENGTH} characters, empty for none
 */
public record Reason(ReasonCategory category, String text) {

  /** Longest text, in characters. */
  public static final int MAX_LENGTH = 500;

  public Reason {
    text = text == null ? "" : text.strip();
  }

  /** Whether nothing was told, so that nothing needs keeping. */
  public boolean isEmpty() {
    return category == null && text.isEmpty();
  }

  /** Whether the contract lets who has this reason go first. */
  public boolean givesPrecedence() {
    return category != null && category.isFirst();
  }

  @Override
  public String toString() {
    return "Reason[private]";
  }
}
