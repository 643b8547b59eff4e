package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.worktime.DatedRule;
import it.segrate.citytimes.worktime.Rule;
import it.segrate.citytimes.worktime.RuleCode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Lets a rule say something else from a day on. */
@Named
@RequestScoped
public class RuleFormView {

  /** Rules without a figure of their own. */
  private static final Set<RuleCode> FIXED =
      Set.of(RuleCode.WEEKLY_HOURS, RuleCode.REACHABLE, RuleCode.OVERRUN);

  @EJB private RuleService rules;
  @Inject private Texts texts;

  private RuleCode code = RuleCode.DAILY_REST;
  private Integer limit;
  private String source;
  private LocalDate from;

  /** The rules whose figure can change. */
  public List<Choice> getCodes() {
    return Arrays.stream(RuleCode.values())
        .filter(one -> !FIXED.contains(one))
        .map(one -> new Choice(one, texts.named("worktime.rule", one)))
        .toList();
  }

  /** Changes the figure; threshold and weight stay as they are. */
  public String change() {
    Rule now =
        rules.all().stream()
            .filter(rule -> rule.getCode() == code)
            .map(DatedRule::rule)
            .findFirst()
            .orElseThrow();
    rules.change(
        new Rule(code, now.threshold(), limit == null ? -1 : limit, now.severity(), source), from);
    Said.done(texts.of("timeband.rules.changed", texts.named("worktime.rule", code), from), null);
    return "/timeband/catalogue-rules.xhtml?faces-redirect=true";
  }

  public RuleCode getCode() {
    return code;
  }

  public void setCode(RuleCode code) {
    this.code = code;
  }

  /** In minutes, or days where the rule counts days. */
  public Integer getLimit() {
    return limit;
  }

  public void setLimit(Integer limit) {
    this.limit = limit;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
