package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.report.MyFigures;
import it.segrate.citytimes.frontoffice.report.MyStatisticsService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One's own figures at the desk. */
@Named
@RequestScoped
public class MyStatisticsView {

  @EJB private MyStatisticsService service;
  @Inject private StatisticsChoice choice;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private MyFigures figures;
  private String trouble;

  /** Reads them; a stretch of days that is none is told. */
  public void load() {
    try {
      figures = service.figures(choice.getFrom(), choice.getUntil());
    } catch (Refusal refusal) {
      trouble = texts.of(refusal.key(), refusal.arguments().toArray());
    }
  }

  public String getTrouble() {
    return trouble;
  }

  public MyFigures getFigures() {
    return figures;
  }

  /** Whether there is nothing to show. */
  public boolean isBare() {
    return figures == null || figures.rows().isEmpty();
  }

  public String getLead() {
    return figures == null
        ? ""
        : texts.of(
            "frontoffice.mine.lead",
            figures.called(),
            dates.period(choice.getFrom(), choice.getUntil()),
            figures.noShows());
  }

  public String name(MyFigures.Row row) {
    return row.service().in(localeView.getLocale());
  }
}
