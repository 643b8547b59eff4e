package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.BandRow;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.DatedRule;
import it.segrate.citytimes.worktime.Rule;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** HR's list of bands, and the rules they are checked against. */
@Named
@RequestScoped
public class CatalogueView {

  @EJB private BandDesk desk;
  @EJB private RuleService rules;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private List<BandRow> rows;

  /** Every edition of every band. */
  public List<BandRow> getRows() {
    if (rows == null) {
      rows = desk.all();
    }
    return rows;
  }

  /** Every rule there is, was or will be. */
  public List<DatedRule> getRules() {
    return rules.all();
  }

  /** Where a band stands: {@code draft}, {@code coming}, {@code offered} or {@code closed}. */
  public String state(TimeBand band) {
    if (band.isDraft()) {
      return "draft";
    }
    if (band.getValidFrom().isAfter(dates.getToday())) {
      return "coming";
    }
    return band.isValidOn(dates.getToday()) ? "offered" : "closed";
  }

  /** From when to when it is offered. */
  public String period(TimeBand band) {
    return dates.period(band.getValidFrom(), band.validTo().orElse(null));
  }

  /** From when to when a rule holds. */
  public String period(DatedRule rule) {
    return dates.period(rule.getValidFrom(), rule.validTo().orElse(null));
  }

  /** The figures of a rule in words. */
  public String says(Rule rule) {
    return texts.of(
        "worktime.rule.says." + rule.code(),
        WorkingTime.ofMinutes(rule.limit()),
        WorkingTime.ofMinutes(rule.threshold()),
        rule.limit());
  }

  public boolean isInForce(DatedRule rule) {
    return rule.isInForceOn(dates.getToday());
  }
}
