package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.BandSheet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Beside the weeks of the band on the page: the chart, the sums, and what the law says. */
@Named("bandLaw")
@RequestScoped
public class BandLawView {

  @EJB private BandDesk desk;
  @Inject private CatalogueBandView page;
  @Inject private BandWeeksView weeks;
  @Inject private LawView law;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private BandSheet checked;
  private BandCheck check;

  /** Anew whenever something else is typed: the page asks before and after it takes that over. */
  private BandCheck check() {
    BandSheet sheet = page.getForm().sheet();
    LocalDate day = rulesOf();
    if (check == null || !sheet.equals(checked) || !day.equals(check.on())) {
      checked = sheet;
      check = desk.check(sheet, day);
    }
    return check;
  }

  private LocalDate rulesOf() {
    return Stream.of(page.getRulesOf(), page.getForm().getValidFrom(), dates.getToday())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** What stands beside the weeks. */
  public List<LawLine> getLines() {
    return law.lines(check(), cycle(), page.isDraft());
  }

  private int cycle() {
    return page.getForm().getWeeks().size();
  }

  /** '1 violazione, 2 avvisi, niente che manca. 6 regole rispettate.' */
  public String getSummary() {
    return texts.of(
        page.isDraft() ? "timeband.law.summary" : "timeband.law.summaryPublished",
        check().violations(),
        check().warnings(),
        check().missing().size(),
        check().passed());
  }

  public LocalDate getCheckedOn() {
    return check().on();
  }

  /** Why it cannot be published yet, or that it can. */
  public String getBar() {
    if (page.getForm().isFaulty()) {
      return texts.get("timeband.band.bar.faulty");
    }
    return check().isPublishable()
        ? texts.get("timeband.band.bar.ready")
        : texts.of("timeband.band.bar.not", check().violations(), check().missing().size());
  }

  /** The chart of what is typed; empty while nothing is. */
  public List<ChartWeek> getChart() {
    return weeks.of(page.getForm().hours(), check().findings());
  }

  /** All that is drawn, for the legend. */
  public List<WeekDay> getDrawn() {
    return getChart().stream().flatMap(week -> week.days().stream()).toList();
  }

  /** The sentences for the row of a day; what is typed wrong comes first. */
  public List<String> faultsOf(DayForm day) {
    if (day.getFault() != null) {
      return List.of(texts.get(day.getFault()));
    }
    return check().findings().stream()
        .filter(finding -> finding.isViolation() && finding.day() == day.getWeekday())
        .filter(finding -> finding.week() == page.getForm().getShown())
        .map(law::sentence)
        .toList();
  }

  /** The planned hours of the week that is shown. */
  public String getTotal() {
    return length(page.getForm().getWeek().plannedMinutes());
  }

  /** 'In tutto', and of a cycle 'Settimana 2, in media 36 h'. */
  public String getSum() {
    return cycle() == 1
        ? texts.get("timeband.band.total")
        : texts.of(
            "timeband.band.average",
            page.getForm().getShown() + 1,
            length(page.getForm().plannedMinutes() / cycle()));
  }

  /** Whether the days make what the contract asks for. */
  public boolean isTotalRight() {
    return page.getForm().plannedMinutes() == page.getForm().sheet().weeklyMinutes() * cycle();
  }

  private String length(int minutes) {
    return dates.hours(Duration.ofMinutes(minutes));
  }

  /** Does what a button beside a finding promises. */
  public void repair(String key) {
    check().findings().stream()
        .filter(finding -> LawView.key(finding).equals(key))
        .findFirst()
        .ifPresent(finding -> law.mend(page.getForm(), finding));
  }
}
