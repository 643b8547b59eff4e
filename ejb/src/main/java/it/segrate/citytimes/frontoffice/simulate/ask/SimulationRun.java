package it.segrate.citytimes.frontoffice.simulate.ask;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A question about a branch: asked, worked on, answered or called off; some answers are kept. */
@Entity
@Table(name = "frontoffice_simulation")
public class SimulationRun {

  /** How it went. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "branch_id", nullable = false)
  private long branchId;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String today;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state = State.RUNNING;

  @Column(name = "days_done", nullable = false)
  private int daysDone;

  @Column(name = "days_total", nullable = false)
  private int daysTotal;

  @Column(name = "took_millis", nullable = false)
  private long tookMillis;

  private String answer;

  private String name;

  @Column(name = "kept_by")
  private String keptBy;

  @Column(name = "kept_at")
  private Instant keptAt;

  /** For JPA. */
  protected SimulationRun() {}

  /**
   * @param today the hall as it is, to compare with
   */
  SimulationRun(long branch, Question question, Question today, Instant at) {
    this.branchId = branch;
    this.question = question.text();
    this.today = today.text();
    this.askedAt = at;
  }

  void progress(int done, int total) {
    daysDone = done;
    daysTotal = total;
  }

  void finish(Answer found, long millis) {
    state = State.DONE;
    daysDone = daysTotal;
    answer = found.text();
    tookMillis = millis;
  }

  void stop() {
    state = State.STOPPED;
  }

  /** It stays, under a name. */
  void keep(String words, String by, Instant at) {
    name = words;
    keptBy = by;
    keptAt = at;
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  public Long getId() {
    return id;
  }

  long branch() {
    return branchId;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public State getState() {
    return state;
  }

  public Question getQuestion() {
    return Question.of(question);
  }

  /** The hall as it was when this was asked. */
  public Question getToday() {
    return Question.of(today);
  }

  /** How many days were simulated, over all rules. */
  public int getDaysDone() {
    return daysDone;
  }

  /** How many days there are to simulate; 0 before it has begun. */
  public int getDaysTotal() {
    return daysTotal;
  }

  /** How long it took, in milliseconds. */
  public long getTookMillis() {
    return tookMillis;
  }

  /** What was found; empty until it is done. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer).map(Answer::of);
  }

  /** The name under which it is kept; empty if nobody keeps it. */
  public Optional<String> getName() {
    return Optional.ofNullable(name);
  }

  /** Who keeps it, as others see them; null if nobody does. */
  public String getKeptBy() {
    return keptBy;
  }

  /** Since when it is kept; null if nobody does. */
  public Instant getKeptAt() {
    return keptAt;
  }
}
