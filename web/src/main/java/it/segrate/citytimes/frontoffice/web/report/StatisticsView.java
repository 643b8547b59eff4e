package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.report.Figures;
import it.segrate.citytimes.frontoffice.report.Grouping;
import it.segrate.citytimes.frontoffice.report.Report;
import it.segrate.citytimes.frontoffice.report.StatisticsService;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The figures of the hall, for who is responsible for it and for its guests. */
@Named
@RequestScoped
public class StatisticsView {

  private static final Set<Grouping> DRAWN =
      Set.of(Grouping.HOUR, Grouping.WEEKDAY, Grouping.MONTH);

  @EJB private StatisticsService service;
  @Inject private StatisticsChoice choice;
  @Inject private StatisticsWords words;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private Report report;
  private String trouble;

  /** A row of the table, and where it is split further. */
  public record Line(String name, String link, Figures figures) {}

  /** Works the figures out; a choice that cannot be is told, and nothing of it is lost. */
  public void load() {
    try {
      report = service.report(choice.getFilter(), choice.getGrouping());
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.FORBIDDEN) {
        throw refusal;
      }
      trouble = texts.of(refusal.key(), refusal.arguments().toArray());
    }
  }

  /** Why there are no figures; null if there are. */
  public String getTrouble() {
    return trouble;
  }

  /** Whether there is nothing to show. */
  public boolean isBare() {
    return report == null || report.rows().isEmpty();
  }

  public Figures getTotal() {
    return report.total();
  }

  public List<Line> getLines() {
    return report.rows().stream()
        .map(row -> new Line(words.name(report.by(), row), choice.inside(row.key()), row.figures()))
        .toList();
  }

  /** '412 biglietti dal 1 al 28 novembre: metà chiamati entro 4:10, nove su dieci entro 15:02'. */
  public String getLead() {
    if (report == null) {
      return "";
    }
    return texts.of(
        "frontoffice.statistics.lead",
        getTotal().tickets(),
        dates.period(choice.getFrom(), choice.getUntil()),
        words.median(getTotal().waits()),
        words.ninety(getTotal().waits()));
  }

  /** What the first column is about. */
  public String getHeading() {
    return texts.named("frontoffice.statistics.by", choice.getGrouping());
  }

  public boolean isDrawn() {
    return !isBare() && DRAWN.contains(report.by());
  }

  public ColumnChart getChart() {
    return ColumnChart.of(
        report.rows().stream()
            .map(
                row ->
                    new ColumnChart.Value(
                        report.by() == Grouping.HOUR ? row.key() : words.name(report.by(), row),
                        row.figures().waits().mean() / 60.0))
            .toList());
  }

  public List<Choice> getGroupings() {
    return Arrays.stream(Grouping.values())
        .map(one -> new Choice(one.name(), texts.named("frontoffice.statistics.by", one)))
        .toList();
  }

  public List<Choice> getBranches() {
    return service.branches().stream()
        .map(branch -> new Choice(branch.getCode(), branch.getName()))
        .toList();
  }

  public List<Choice> getServices() {
    return service.services(choice.getBranch().isEmpty() ? null : choice.getBranch()).stream()
        .map(one -> new Choice(one.getId().toString(), one.getName().in(localeView.getLocale())))
        .toList();
  }

  public List<Choice> getLanes() {
    return Arrays.stream(TicketLane.values())
        .map(lane -> new Choice(lane.name(), texts.named("frontoffice.lane", lane)))
        .toList();
  }

  public List<Choice> getHours() {
    return IntStream.range(0, 24)
        .mapToObj(hour -> new Choice(Integer.toString(hour), words.hour(hour)))
        .toList();
  }

  public List<Choice> getWeekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Choice(day.name(), dates.name(day)))
        .toList();
  }
}
