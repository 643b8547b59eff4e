package it.segrate.citytimes.worktime;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rules that weeks are checked against, each with the days on which it holds. */
@Dependent
public class RuleBooks {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public RuleBooks() {}

  /** For use without a container. */
  public RuleBooks(EntityManager entities) {
    this.entities = entities;
  }

  /** The rules in force on a day. */
  public RuleBook bookOf(LocalDate day) {
    return new RuleBook(
        all().stream().filter(rule -> rule.isInForceOn(day)).map(DatedRule::rule).toList());
  }

  /** Every rule there is, was or will be: by code, the latest first. */
  public List<DatedRule> all() {
    return entities
        .createQuery("SELECT r FROM DatedRule r", DatedRule.class)
        .getResultStream()
        .sorted(
            Comparator.comparing(DatedRule::getCode)
                .thenComparing(DatedRule::getValidFrom, Comparator.reverseOrder()))
        .toList();
  }
}
