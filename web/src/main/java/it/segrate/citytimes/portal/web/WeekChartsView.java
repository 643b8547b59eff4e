package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code ct:week} asks for while it draws: measures, names of days, and the words. */
@Named("weekCharts")
@RequestScoped
public class WeekChartsView {

  private static final Map<Kind, String> SAID =
      Map.of(
          Kind.ENTRY, "portal.week.entry.said",
          Kind.CORE, "portal.week.core.said",
          Kind.BREAK, "portal.week.break.said",
          Kind.EXIT, "portal.week.exit.said",
          Kind.WANTED, "portal.week.wanted.said",
          Kind.BEFORE, "portal.week.before.said");

  @Inject private Texts texts;
  @Inject private LocaleView localeView;

  /** The measures of a week. */
  public WeekChart of(List<WeekDay> days) {
    return new WeekChart(days);
  }

  /** 'lun'. */
  public String shortName(WeekDay day) {
    return day.day().getDisplayName(TextStyle.SHORT, locale());
  }

  /** 'lunedì'. */
  public String fullName(WeekDay day) {
    return day.day().getDisplayName(TextStyle.FULL, locale());
  }

  /** The bars in words, for those who hear the page. */
  public String inWords(WeekDay day) {
    return day.segments().stream().map(this::said).collect(Collectors.joining(", "));
  }

  /**
   * Whether a kind of bar is to be seen, so that it needs explaining.
   *
   * @param days what is drawn; empty where any band may be
   */
  public boolean shows(List<WeekDay> days, Kind kind) {
    if (days == null || days.isEmpty()) {
      return kind != Kind.WANTED;
    }
    return days.stream()
        .flatMap(day -> day.segments().stream())
        .anyMatch(bar -> bar.kind() == kind && (kind == Kind.WANTED || bar.from() < bar.to()));
  }

  private String said(Segment segment) {
    return texts.of(
        SAID.get(segment.kind()), WeekChart.clock(segment.from()), WeekChart.clock(segment.to()));
  }

  private Locale locale() {
    return localeView.getLocale();
  }
}
