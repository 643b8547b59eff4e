package it.segrate.citytimes.timeband.collect;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One time that the solver is asked about a window: how far it is, and what it found. */
@Entity
@Table(name = "timeband_collection_run")
public class SolveRun {

  /** Shortest and longest time one may give it, in seconds. */
  public static final int LEAST_SECONDS = 1;

  public static final int MOST_SECONDS = 300;

  /** What it is given where HR says nothing, in seconds. */
  public static final int USUAL_SECONDS = 30;

  /** How it went. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "collection_id")
  private long windowId;

  @Enumerated(EnumType.STRING)
  private State state = State.RUNNING;

  @Column(name = "limit_seconds")
  private int limitSeconds;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "elapsed_millis")
  private long elapsedMillis;

  private int placed;
  private int people;

  @Column(name = "hard_score")
  private Long hardScore;

  @Column(name = "soft_score")
  private Long softScore;

  @Column(name = "best_score")
  private Long bestScore;

  private String costs;

  protected SolveRun() {}

  /**
   * @param limitSeconds how long at most
   */
  public SolveRun(long windowId, int limitSeconds, Instant at) {
    this.windowId = windowId;
    this.limitSeconds = limitSeconds;
    this.askedAt = at;
  }

  /** How far it is. */
  void progress(Duration elapsed, int ofPeople, int all) {
    elapsedMillis = elapsed.toMillis();
    placed = ofPeople;
    people = all;
  }

  /**
   * What it found.
   *
   * @param best the score if each got the best they may have
   * @param byRule what each rule costs
   */
  void finish(long hard, long soft, long best, Map<String, Long> byRule) {
    state = State.DONE;
    hardScore = hard;
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

  public long getWindowId() {
    return windowId;
  }

  public State getState() {
    return state;
  }

  public int getLimitSeconds() {
    return limitSeconds;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public Duration getElapsed() {
    return Duration.ofMillis(elapsedMillis);
  }

  /** For how many people it has an answer. */
  public int getPlaced() {
    return placed;
  }

  /** Of how many. */
  public int getPeople() {
    return people;
  }

  /** 0 if no hard rule is broken, else below; empty until it is done. */
  public Optional<Long> hardScore() {
    return Optional.ofNullable(hardScore);
  }

  /** What the soft rules cost, 0 or below; empty until it is done. */
  public Optional<Long> softScore() {
    return Optional.ofNullable(softScore);
  }

  /** The soft score if each got the best they may have; empty until it is done. */
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
