package it.segrate.citytimes.mail.web;

/** Why the list of messages is empty, and what it says then. */
public enum OutboxGap {
  /** There has never been a message. */
  NONE("none", "mail"),
  /** Nobody has to decide anything. */
  NOTHING_TO_DECIDE("DECIDE", "check-circle"),
  /** There are messages, but none that one looks for. */
  FILTERED("other", "funnel");

  private final String key;
  private final String icon;

  OutboxGap(String key, String icon) {
    this.key = "mail.outbox.empty." + key;
    this.icon = icon;
  }

  /**
   * @param total how many messages there are in all
   * @param address what is looked for in the addresses; null or empty for nothing
   */
  static OutboxGap of(long total, OutboxFilter filter, String address) {
    if (total == 0) {
      return NONE;
    }
    boolean searched = address != null && !address.isEmpty();
    return filter == OutboxFilter.DECIDE && !searched ? NOTHING_TO_DECIDE : FILTERED;
  }

  /** The key of its title; with {@code .text} that of its sentence. */
  public String getKey() {
    return key;
  }

  public String getIcon() {
    return icon;
  }

  /** Whether other filters would show something. */
  public boolean isWidening() {
    return this != NONE;
  }
}
