package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.RosterWeek;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the shown week needs and who is missing in it: the chart of a day, and a list. */
@Named("rosterLoadView")
@RequestScoped
public class RosterLoadView {

  @Inject private RosterView roster;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private DayLoad day;

  /** A day to look at. */
  public record Tab(String text, String name, String address, boolean current) {}

  /** Somebody, or some, who are missing. */
  public record Lack(String what, String why, boolean bad) {}

  /** The day that is drawn: the one of the address, else today, else the first that is open. */
  public DayLoad getDay() {
    if (day == null) {
      RosterWeek week = roster.getWeek();
      LocalDate asked = WeekAddress.day(request.getParameter("day")).orElse(dates.getToday());
      day =
          open(week)
              .filter(one -> one.day().equals(asked))
              .findFirst()
              .or(() -> open(week).findFirst())
              .orElse(week.load().getFirst());
    }
    return day;
  }

  private static Stream<DayLoad> open(RosterWeek week) {
    return week.load().stream().filter(one -> !one.halfHours().isEmpty());
  }

  public List<Tab> getTabs() {
    return open(roster.getWeek())
        .map(
            one ->
                new Tab(
                    dates.shortDay(one.day()),
                    dates.day(one.day()),
                    roster.here() + "&day=" + one.day() + "#load",
                    one.day().equals(getDay().day())))
        .toList();
  }

  /** Whether there is something to draw. */
  public boolean isOpen() {
    return !getDay().halfHours().isEmpty();
  }

  public LoadChart getChart() {
    return LoadChart.of(getDay(), missing -> texts.of("frontoffice.load.missing", missing));
  }

  /** The chart in a sentence. */
  public String getLabel() {
    long lacking = getDay().halfHours().stream().filter(one -> one.missing() > 0).count();
    return texts.of("frontoffice.load.label", dates.day(getDay().day()), lacking);
  }

  /** Where the figures come from. */
  public String getSource() {
    return getDay().counted() == 0
        ? texts.get("frontoffice.load.byYear")
        : texts.of("frontoffice.load.byTickets", getDay().counted());
  }

  /** Who is missing: first shifts of people who are away, then what the forecast lacks. */
  public List<Lack> getLacks() {
    RosterWeek week = roster.getWeek();
    Stream<Lack> orphaned =
        week.orphaned().stream()
            .map(
                shift ->
                    new Lack(
                        texts.of(
                            "frontoffice.lack.away",
                            week.nameOf(shift.getOperatorId()),
                            dates.day(shift.getDay())),
                        where(shift),
                        true));
    Stream<Lack> gaps =
        open(week)
            .flatMap(
                one ->
                    one.gaps().stream()
                        .map(
                            gap ->
                                new Lack(
                                    texts.of(
                                        "frontoffice.lack.gap",
                                        gap.missing(),
                                        texts.capitalised(dates.day(one.day())),
                                        gap.from(),
                                        gap.until()),
                                    null,
                                    false)));
    return Stream.concat(orphaned, gaps).toList();
  }

  private String where(Shift shift) {
    return texts.of(
        "frontoffice.roster.place",
        shift.getKind().getName().in(localeView.getLocale()),
        shift.getKind().from(),
        shift.getKind().until(),
        shift.getDesk().getName(),
        shift.getDesk().letters());
  }
}
