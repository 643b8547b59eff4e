package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.Decider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A question of a decider to the person who asks for something, and its answer. Both sides read
 * both. It belongs to one step: with the step's decision it needs no answer any more.
 */
@Entity
@Table(name = "approval_question")
public class Question {

  /** Longest question and longest answer, in characters. */
  public static final int LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "case_id")
  private long caseId;

  @Column(name = "step_id")
  private long stepId;

  @Column(name = "asked_by")
  private long askedBy;

  @Column(name = "asked_for")
  private Long askedFor;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String question;

  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected Question() {}

  /**
   * @param question for who made the request, at most {@value #LENGTH} characters
   */
  public Question(long caseId, long stepId, Decider asker, String question, Instant at) {
    this.caseId = caseId;
    this.stepId = stepId;
    this.askedBy = asker.personId();
    this.askedFor = asker.forPersonId();
    this.question = question;
    this.askedAt = at;
  }

  /**
   * The answer has come.
   *
   * @throws Refusal CONFLICT if it has come before
   */
  public void answer(String words, Instant at) {
    if (answeredAt != null) {
      throw Refusal.conflict("approval.refusal.answered", answeredAt);
    }
    answer = words;
    answeredAt = at;
  }

  public Long getId() {
    return id;
  }

  public long getCaseId() {
    return caseId;
  }

  /** The step of who asked. */
  public long getStepId() {
    return stepId;
  }

  /** Who asked. */
  public long getAskedBy() {
    return askedBy;
  }

  /** The head for whom a deputy asked. */
  public Optional<Long> askedFor() {
    return Optional.ofNullable(askedFor);
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public String getQuestion() {
    return question;
  }

  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
