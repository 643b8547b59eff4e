package it.segrate.citytimes.mail;

/** Which messages go first. */
public enum MailLane {
  /** Somebody waits for it: a decision, a password. */
  TRANSACTIONAL("transactional"),
  /** One of many with the same words. */
  BROADCAST("broadcast");

  private final String lane;

  MailLane(String lane) {
    this.lane = lane;
  }

  /** Name of the lane in the queue. */
  String lane() {
    return lane;
  }
}
