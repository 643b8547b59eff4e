package it.segrate.citytimes.worktime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A rule for weeks of work, with the days on which it holds; of one code they do not overlap. */
@Entity
@Table(name = "worktime_rule")
public class DatedRule {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private RuleCode code;

  @Column(name = "threshold_value")
  private int threshold;

  @Column(name = "limit_value")
  private int limit;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private String source;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected DatedRule() {}

  /** A rule that holds from a day on. */
  public DatedRule(Rule rule, LocalDate validFrom) {
    this.code = rule.code();
    this.validFrom = validFrom;
    say(rule);
  }

  /**
   * It says something else from its first day on.
   *
   * @param today who is judged by it already cannot be judged otherwise afterwards
   * @throws IllegalStateException if its first day has come
   */
  public void rewrite(Rule rule, LocalDate today) {
    if (!validFrom.isAfter(today)) {
      throw new IllegalStateException("A rule in force is rewritten: " + code);
    }
    say(rule);
  }

  private void say(Rule rule) {
    threshold = rule.threshold();
    limit = rule.limit();
    severity = rule.severity();
    source = rule.source();
  }

  /**
   * It holds no longer than this day.
   *
   * @throws IllegalArgumentException if it would never have held
   */
  public void close(LocalDate lastDay) {
    if (lastDay.isBefore(validFrom)) {
      throw new IllegalArgumentException("A rule ends before it begins: " + code);
    }
    validTo = lastDay;
  }

  /** What it says. */
  public Rule rule() {
    return new Rule(code, threshold, limit, severity, source);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public RuleCode getCode() {
    return code;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The last day on which it holds; empty while it is open. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
