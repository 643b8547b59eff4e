package it.segrate.citytimes.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Whether somebody has stopped all mail, who, since when and why: one for the whole portal. */
@Entity
@Table(name = "mail_pause")
public class MailPause {

  /** The id of the only one. */
  static final int ONLY = 1;

  /** Longest reason, in characters. */
  public static final int REASON_MAX = 500;

  @Id private int id;

  @Column(name = "paused_at")
  private Instant since;

  @Column(name = "paused_by")
  private String by;

  private String reason;

  @Version private int version;

  /** For the container. */
  protected MailPause() {}

  /**
   * @throws IllegalStateException if it is on already; a fault of the program
   */
  void begin(String who, String why, Instant at) {
    expect(false);
    since = at;
    by = who;
    reason = why;
  }

  /**
   * @throws IllegalStateException if it is not on; a fault of the program
   */
  void end() {
    expect(true);
    since = null;
    by = null;
    reason = null;
  }

  private void expect(boolean on) {
    if (isOn() != on) {
      throw new IllegalStateException("The pause of all mail is " + (on ? "not on" : "on"));
    }
  }

  public boolean isOn() {
    return since != null;
  }

  /** Since when; null while mail goes out. */
  public Instant getSince() {
    return since;
  }

  /** User name of who stopped it; null while mail goes out. */
  public String getBy() {
    return by;
  }

  /** Why, in the words of who stopped it; null while mail goes out. */
  public String getReason() {
    return reason;
  }
}
