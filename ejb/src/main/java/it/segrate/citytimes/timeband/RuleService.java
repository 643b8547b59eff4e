package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.worktime.DatedRule;
import it.segrate.citytimes.worktime.Rule;
import it.segrate.citytimes.worktime.RuleBook;
import it.segrate.citytimes.worktime.RuleBooks;
import it.segrate.citytimes.worktime.RuleCode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules that weeks are checked against, for who reads them and who changes them. A rule that is
 * not in force yet can be tried by asking for the book of a later day.
 */
@Stateless
public class RuleService {

  private static final int SOURCE_LENGTH = 200;
  private static final int WEEK = 7 * 24 * 60;

  @PersistenceContext EntityManager entities;
  @Inject RuleBooks books;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The rules in force on a day. */
  @OpenToAll("what the law says is everybody's to read")
  public RuleBook bookOf(LocalDate day) {
    return books.bookOf(day);
  }

  /** Every rule there is, was or will be: by code, the latest first. */
  @OpenToAll("what the law says is everybody's to read")
  public List<DatedRule> all() {
    return books.all();
  }

  /**
   * Lets a rule say something else from a day on; until the day before, what it says now holds.
   * Figures that are not in force yet are rewritten by asking for the same day again.
   *
   * @param from first day of the new figures, after the first day of those in force
   * @throws Refusal INVALID, at the field, if a figure is out of range, the source is missing or
   *     the day is not after the first day of the rule before
   */
  @RequiresPermission("timeband.catalogue")
  public void change(Rule rule, LocalDate from) {
    check(rule);
    if (from == null) {
      throw Refusal.invalidField("from", "timeband.refusal.ruleFromMissing");
    }
    LocalDate today = LocalDate.now(clock);
    Optional<DatedRule> latest = latest(rule.code());
    latest
        .filter(one -> one.getValidFrom().equals(from) && from.isAfter(today))
        .ifPresentOrElse(
            toCome -> toCome.rewrite(rule, today),
            () -> {
              latest.ifPresent(before -> close(before, from));
              entities.persist(new DatedRule(rule, from));
            });
    entities.flush();
    audit.record("timeband.rule-changed", "rule:" + rule.code(), rule.limit() + " from " + from);
  }

  private static void close(DatedRule before, LocalDate from) {
    if (!from.isAfter(before.getValidFrom())) {
      throw Refusal.invalidField("from", "timeband.refusal.ruleFrom", before.getValidFrom());
    }
    before.close(from.minusDays(1));
  }

  private Optional<DatedRule> latest(RuleCode code) {
    return all().stream().filter(rule -> rule.getCode() == code).findFirst();
  }

  private static void check(Rule rule) {
    if (rule.limit() < 1 || rule.limit() > WEEK) {
      throw Refusal.invalidField("limit", "timeband.refusal.ruleLimit", WEEK);
    }
    String source = rule.source() == null ? "" : rule.source().strip();
    if (source.isEmpty() || source.length() > SOURCE_LENGTH) {
      throw Refusal.invalidField("source", "timeband.refusal.ruleSource", SOURCE_LENGTH);
    }
  }
}
