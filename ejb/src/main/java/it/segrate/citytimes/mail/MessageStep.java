package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of a message's story: the end of a try, or somebody's decision. Never changed. */
@Entity
@Table(name = "mail_step")
public class MessageStep {

  /** How the keys begin of what we say where the server said nothing. */
  public static final String OUR_WORDS = "mail.words.";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long message;

  @Column(name = "happened_at")
  private Instant at;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  private int code;
  private String words;
  private String actor;

  /** For the container. */
  protected MessageStep() {}

  /**
   * @param code the server's three digits, or 0
   * @param words the server's, cut to fit, or the key of a text of ours
   * @param actor user name of who decided, or name of the server that tried
   */
  MessageStep(OutboxMessage of, Instant at, int code, String words, String actor) {
    this.message = of.getId();
    this.at = at;
    this.state = of.getState();
    this.code = code;
    this.words = Verdict.oneLine(words);
    this.actor = actor;
  }

  public Instant getAt() {
    return at;
  }

  /** The state the message came to. */
  public MessageState getState() {
    return state;
  }

  public int getCode() {
    return code;
  }

  /** What the server said; or a text key that begins with {@link #OUR_WORDS}; or empty. */
  public String getWords() {
    return words;
  }

  public String getActor() {
    return actor;
  }
}
