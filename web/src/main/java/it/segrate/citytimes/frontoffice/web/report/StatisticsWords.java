package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.frontoffice.report.Grouping;
import it.segrate.citytimes.frontoffice.report.Report;
import it.segrate.citytimes.frontoffice.report.Spread;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.web.Lengths;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Figures of the hall in words. */
@Named
@RequestScoped
public class StatisticsWords {

  private static final String NONE = "–";

  @Inject private Texts texts;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;

  /** What a row is about: 'CIE adulto', '10–11', 'lunedì', 'novembre 2026'. */
  public String name(Grouping by, Report.Row row) {
    return switch (by) {
      case BRANCH, SERVICE -> row.name().in(localeView.getLocale());
      case LANE -> texts.named("frontoffice.lane", TicketLane.valueOf(row.key()));
      case HOUR -> hour(Integer.parseInt(row.key()));
      case WEEKDAY -> texts.capitalised(dates.name(DayOfWeek.valueOf(row.key())));
      case MONTH ->
          texts.capitalised(
              DateTimeFormatter.ofPattern("LLLL uuuu", localeView.getLocale())
                  .format(YearMonth.parse(row.key())));
    };
  }

  /** '10–11'. */
  public String hour(int hour) {
    return hour + "–" + (hour + 1);
  }

  /** '8:12', or a dash where nothing was measured. */
  public String mean(Spread times) {
    return length(times, times.mean());
  }

  public String median(Spread times) {
    return length(times, times.median());
  }

  public String ninety(Spread times) {
    return length(times, times.ninety());
  }

  private static String length(Spread times, long seconds) {
    return times.count() == 0 ? NONE : Lengths.of(Duration.ofSeconds(seconds));
  }

  /** '66%', or a dash for a share of nothing. */
  public String share(Double share) {
    return share == null
        ? NONE
        : NumberFormat.getPercentInstance(localeView.getLocale()).format(share);
  }
}
