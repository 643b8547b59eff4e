package it.segrate.citytimes.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a case's history: who did what, when, and for whom. Never changed. Names are kept as
 * they were, so that the history reads the same after somebody has left.
 */
@Entity
@Table(name = "approval_event")
public class ApprovalEvent {

  /** Longest note, in characters. */
  public static final int NOTE_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "case_id")
  private long caseId;

  @Column(name = "happened_at")
  private Instant at;

  private String what;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Column(name = "for_name")
  private String forName;

  private String note;

  protected ApprovalEvent() {}

  /**
   * @param what message key of the sentence, such as {@code approval.event.APPROVED}
   * @param actorId who acted; null for the system
   * @param actorName as it was then; null for the system
   * @param forName whom a deputy stood in for; null for nobody
   * @param note what the person who acted wrote for the others to read; may be null
   */
  ApprovalEvent(
      long caseId,
      Instant at,
      String what,
      Long actorId,
      String actorName,
      String forName,
      String note) {
    this.caseId = caseId;
    this.at = at;
    this.what = what;
    this.actorId = actorId;
    this.actorName = actorName;
    this.forName = forName;
    this.note = note;
  }

  public Long getId() {
    return id;
  }

  public long getCaseId() {
    return caseId;
  }

  public Instant getAt() {
    return at;
  }

  /** Message key of what happened. */
  public String getWhat() {
    return what;
  }

  /** Who acted; empty when it was the portal itself. */
  public Optional<Long> actorId() {
    return Optional.ofNullable(actorId);
  }

  public Optional<String> actorName() {
    return Optional.ofNullable(actorName);
  }

  /** The head a deputy stood in for. */
  public Optional<String> forName() {
    return Optional.ofNullable(forName);
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }
}
