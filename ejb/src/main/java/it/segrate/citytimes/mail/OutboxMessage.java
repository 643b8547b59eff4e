package it.segrate.citytimes.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One message to one reader, from the act that ordered it to the answer of the mail server. Its
 * queue item brings it to a sender; the states here say what may have happened to it on the way.
 */
@Entity
@Table(name = "mail_message")
public class OutboxMessage {

  private static final int SUBJECT_MAX = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "event_key")
  private String eventKey;

  private String address;
  private String name;
  private String template;
  private String language;

  @Enumerated(EnumType.STRING)
  private MailLane lane;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  @Column(name = "ordered_at")
  private Instant orderedAt;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "state_since")
  private Instant stateSince;

  private int failures;
  private String subject;

  @Column(name = "queue_item")
  private Long queueItem;

  @Version private int version;

  /** For the container. */
  protected OutboxMessage() {}

  /**
   * @param messageId with its angle brackets; every try carries it
   * @param notAfter not sent any more from then on
   */
  OutboxMessage(
      MailOrder order, Locale language, String messageId, Instant orderedAt, Instant notAfter) {
    this.eventKey = order.idempotencyKey();
    this.address = order.address();
    this.name = order.name();
    this.template = order.template();
    this.language = language.toLanguageTag();
    this.lane = order.lane();
    this.messageId = messageId;
    this.orderedAt = orderedAt;
    this.notAfter = notAfter;
    this.state = MessageState.QUEUED;
    this.stateSince = orderedAt;
  }

  /** A sender takes it in hand. */
  void claim(Instant at) {
    become(MessageState.CLAIMED, at);
  }

  /** The sender begins to hand it over; from now on only the server's answer is certain. */
  void handOver(Instant at) {
    become(MessageState.SENDING, at);
  }

  /** The server took it, or somebody found that it had. */
  void sent(Instant at) {
    become(MessageState.SENT, at);
  }

  /** It did not go out, and is to be tried again. */
  void failForNow(Instant at) {
    become(MessageState.RETRY, at);
    failures++;
  }

  /** It will not go out as it is. */
  void failForGood(Instant at) {
    become(MessageState.FAILED, at);
    failures++;
  }

  /** Nobody knows whether it went out. */
  void loseSight(Instant at) {
    become(MessageState.UNCERTAIN, at);
  }

  /** It has lost its sense. */
  void expire(Instant at) {
    become(MessageState.EXPIRED, at);
  }

  void hold(Instant at) {
    become(MessageState.HELD, at);
  }

  void cancel(Instant at) {
    become(MessageState.CANCELLED, at);
  }

  /**
   * Queues it again, from the first step of the ladder; one whose time has passed gets a little
   * more, since somebody has just said that it still makes sense.
   */
  void queueAgain(Instant at, Duration grace) {
    become(MessageState.QUEUED, at);
    failures = 0;
    if (isTooLate(at)) {
      notAfter = at.plus(grace);
    }
  }

  /**
   * @throws IllegalStateException if there is no such way; a fault of the program
   */
  private void become(MessageState next, Instant at) {
    if (!state.canBecome(next)) {
      throw new IllegalStateException("Message " + id + " cannot go from " + state + " to " + next);
    }
    state = next;
    stateSince = at;
  }

  boolean isTooLate(Instant at) {
    return !at.isBefore(notAfter);
  }

  void queuedAs(long item) {
    queueItem = item;
  }

  /** Keeps the subject line for the administrator's list; null leaves it as it is. */
  void worded(String line) {
    if (line != null) {
      subject = line.length() <= SUBJECT_MAX ? line : line.substring(0, SUBJECT_MAX - 1) + "…";
    }
  }

  public Long getId() {
    return id;
  }

  public String getEventKey() {
    return eventKey;
  }

  public String getAddress() {
    return address;
  }

  public String getName() {
    return name;
  }

  public String getTemplate() {
    return template;
  }

  public Locale getLanguage() {
    return Locale.forLanguageTag(language);
  }

  public MailLane getLane() {
    return lane;
  }

  public String getMessageId() {
    return messageId;
  }

  public MessageState getState() {
    return state;
  }

  public Instant getOrderedAt() {
    return orderedAt;
  }

  public Instant getNotAfter() {
    return notAfter;
  }

  public Instant getStateSince() {
    return stateSince;
  }

  /** Tries that came to nothing since it was queued (again). */
  public int getFailures() {
    return failures;
  }

  /** The subject line, once it was worded for the first time; else null. */
  public String getSubject() {
    return subject;
  }

  public Long getQueueItem() {
    return queueItem;
  }

  public int getVersion() {
    return version;
  }
}
