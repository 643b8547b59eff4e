package it.segrate.citytimes.timeband.web.report;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.report.FigureLine;
import it.segrate.citytimes.timeband.report.Standing;
import it.segrate.citytimes.timeband.report.UnionFigures;
import it.segrate.citytimes.timeband.report.UnionService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The aggregates that the union sees; nothing of them can be chosen. */
@Named
@RequestScoped
public class UnionView {

  @EJB private UnionService service;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private UnionFigures figures;

  public UnionFigures getFigures() {
    if (figures == null) {
      figures = service.figures();
    }
    return figures;
  }

  /** The day of the figures, and how many personalised schedules are left. */
  public String getLead() {
    Long left = getFigures().hoursTotal().figures().get(getFigures().bands().size());
    return texts.of(
        "timeband.union.lead",
        dates.date(getFigures().day()),
        left == null
            ? texts.get("timeband.union.personal.few")
            : texts.of("timeband.union.personal", left));
  }

  /** The bands, then personalised schedules and ordinary hours. */
  public List<String> getHeadings() {
    List<String> headings = new ArrayList<>();
    getFigures().bands().forEach(band -> headings.add(band.in(localeView.getLocale())));
    headings.add(texts.named("timeband.overview.heading", Standing.PERSONAL));
    headings.add(texts.named("timeband.overview.heading", Standing.ORDINARY));
    return headings;
  }

  public String area(FigureLine line) {
    return line.area() == null ? texts.get("timeband.union.other") : line.area();
  }

  /** '12', or '12 (80%)' of what the line comes to; empty for what is hidden. */
  public String share(FigureLine line, Long figure) {
    if (figure == null || line.total() == null || line.total() == 0) {
      return figure == null ? "" : figure.toString();
    }
    return texts.of("timeband.union.share", figure, (double) figure / line.total());
  }

  /** Days with one decimal; empty for what is hidden. */
  public String days(FigureLine line) {
    if (line.meanDays() == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getInstance(localeView.getLocale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(line.meanDays());
  }
}
