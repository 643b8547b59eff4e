package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One time that the solver is asked for a roster: how far it is, and what it found. */
@Entity
@Table(name = "frontoffice_roster_run")
public class RosterRun {

  /** Longest time one may give it, in seconds. */
  public static final int MOST_SECONDS = 60;

  /** Most weeks at once. */
  public static final int MOST_WEEKS = 4;

  /** How it went. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  private LocalDate monday;
  private int weeks;

  @Enumerated(EnumType.STRING)
  private State state = State.RUNNING;

  @Column(name = "limit_seconds")
  private int limitSeconds;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "elapsed_millis")
  private long elapsedMillis;

  private int duties;

  @Column(name = "hard_score")
  private Long hardScore;

  private Long uncovered;

  @Column(name = "soft_score")
  private Long softScore;

  @Column(name = "best_score")
  private Long bestScore;

  private String costs;
  private String wanted;

  @Version private int version;

  /** For JPA. */
  protected RosterRun() {}

  /**
   * @param monday first day of the first week
   * @param weeks how many, 1 to {@value #MOST_WEEKS}
   * @param limitSeconds how long at most, 1 to {@value #MOST_SECONDS}
   */
  public RosterRun(Branch branch, LocalDate monday, int weeks, int limitSeconds, Instant at) {
    this.branch = branch;
    this.monday = monday;
    this.weeks = weeks;
    this.limitSeconds = limitSeconds;
    this.askedAt = at;
  }

  /** By these figures instead of the forecast. */
  RosterRun by(Wanted figures) {
    wanted = figures.text();
    return this;
  }

  /** How many operators are wanted; empty where the forecast says so. */
  Optional<Wanted> wanted() {
    return Optional.ofNullable(wanted).map(Wanted::of);
  }

  /** How far it is. */
  void progress(Duration elapsed, int all) {
    elapsedMillis = elapsed.toMillis();
    duties = all;
  }

  /**
   * What it found.
   *
   * @param best what the soft rules cost at least
   * @param byRule what each rule costs
   */
  void finish(long hard, long nobody, long soft, long best, Map<String, Long> byRule) {
    state = State.DONE;
    hardScore = hard;
    uncovered = nobody;
    softScore = soft;
    bestScore = best;
    costs =
        byRule.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(";"));
  }

  void stop() {
    state = State.STOPPED;
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public LocalDate getMonday() {
    return monday;
  }

  public int getWeeks() {
    return weeks;
  }

  public State getState() {
    return state;
  }

  public int getLimitSeconds() {
    return limitSeconds;
  }

  public Duration getElapsed() {
    return Duration.ofMillis(elapsedMillis);
  }

  /** How many shifts there are to work. */
  public int getDuties() {
    return duties;
  }

  /** How many shifts nobody works; empty until it is done. */
  public Optional<Long> uncovered() {
    return Optional.ofNullable(uncovered);
  }

  /** How many hard rules are broken, as a number not over 0; empty until it is done. */
  public Optional<Long> hardScore() {
    return Optional.ofNullable(hardScore);
  }

  /** What the soft rules cost, as a number not over 0; empty until it is done. */
  public Optional<Long> softScore() {
    return Optional.ofNullable(softScore);
  }

  /** The soft score that no roster can pass; empty until it is done. */
  public Optional<Long> bestScore() {
    return Optional.ofNullable(bestScore);
  }

  /** What each rule costs, by its name; rules that cost nothing are left out. */
  public Map<String, Long> costs() {
    Map<String, Long> byRule = new LinkedHashMap<>();
    if (costs != null && !costs.isEmpty()) {
      for (String one : costs.split(";")) {
        int at = one.indexOf('=');
        byRule.put(one.substring(0, at), Long.valueOf(one.substring(at + 1)));
      }
    }
    return byRule;
  }
}
