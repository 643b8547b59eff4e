package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.frontoffice.report.Cause;
import it.segrate.citytimes.frontoffice.report.Opinions;
import it.segrate.citytimes.frontoffice.report.StatisticsService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What people thought, under the figures of the hall. */
@Named
@RequestScoped
public class OpinionsView {

  @EJB private StatisticsService service;
  @Inject private StatisticsChoice choice;
  @Inject private StatisticsWords words;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private Opinions opinions;

  /** A line of the table. */
  public record Line(String name, int count, String green, String yellow, String red) {}

  /** A cause with the number of red faces. */
  public record Told(String cause, int count) {}

  private Opinions opinions() {
    if (opinions == null) {
      opinions = service.opinions(choice.getFilter());
    }
    return opinions;
  }

  public List<Line> getLines() {
    return opinions().rows().stream().map(this::line).toList();
  }

  public Line getTotal() {
    return line(opinions().getTotal());
  }

  private Line line(Opinions.Row row) {
    String name =
        row.service() == null
            ? texts.get("frontoffice.opinion.rest")
            : row.service().in(localeView.getLocale());
    return new Line(
        name,
        row.count(),
        share(row.green(), row),
        share(row.yellow(), row),
        share(row.red(), row));
  }

  private String share(int part, Opinions.Row row) {
    return words.share(row.count() == 0 ? null : (double) part / row.count());
  }

  /** The causes, the most frequent first. */
  public List<Told> getCauses() {
    return opinions().causes().entrySet().stream()
        .sorted(Map.Entry.<Cause, Integer>comparingByValue().reversed())
        .map(
            one -> new Told(texts.named("frontoffice.opinion.cause", one.getKey()), one.getValue()))
        .toList();
  }

  public List<String> getWords() {
    return opinions().words();
  }
}
