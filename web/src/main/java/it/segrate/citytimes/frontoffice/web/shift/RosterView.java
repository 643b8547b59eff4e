package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.Operator;
import it.segrate.citytimes.frontoffice.shift.Placement;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.frontoffice.shift.RosterWeek;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.worktime.Finding;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The week of a branch that the address names, and the cell in it that is being changed. */
@Named("rosterView")
@RequestScoped
public class RosterView {

  static final String PATH = "/frontoffice/roster.xhtml";
  private static final String FREE = "free";

  /** One operator's line. */
  public record Row(String name, String hours, List<String> findings, List<RosterCell> cells) {}

  /** A day's column. */
  public record Head(String weekday, String number, String name, String style, boolean closed) {}

  @Inject private RosterService service;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private RosterWeek week;
  private Operator chosen;
  private LocalDate chosenDay;
  private String place;

  @PostConstruct
  void read() {
    LocalDate monday = WeekAddress.monday(request.getParameter("week"), dates.getToday());
    week = service.week(request.getParameter("branch"), monday).orElse(null);
    String who = request.getParameter("who");
    if (week != null && who != null) {
      chosen = week.operator(Ids.of(who, "frontoffice.refusal.roster.unknown")).orElse(null);
      chosenDay =
          WeekAddress.day(request.getParameter("on")).filter(week.days()::contains).orElse(null);
      place =
          chosen == null || chosenDay == null
              ? null
              : week.shift(chosen.account(), chosenDay).map(RosterView::value).orElse(FREE);
    }
  }

  private static String value(Shift shift) {
    return shift.getKind().getId() + "-" + shift.getDesk().getId();
  }

  /** The week shown; null where there is no branch yet. */
  public RosterWeek getWeek() {
    return week;
  }

  /** 'Settimana dal 30 novembre al 6 dicembre 2026'. */
  public String getPeriod() {
    return texts.of(
        "frontoffice.roster.week", new Period(week.monday(), week.monday().plusDays(6)));
  }

  public List<Head> getHeads() {
    return week.days().stream()
        .map(
            day ->
                new Head(
                    dates.shortDay(day).split(" ")[0],
                    String.valueOf(day.getDayOfMonth()),
                    dates.day(day),
                    (day.equals(dates.getToday()) ? "today " : "")
                        + (week.holidays().contains(day) ? "off" : ""),
                    week.holidays().contains(day)))
        .toList();
  }

  public List<Row> getRows() {
    return week.operators().stream().map(this::row).toList();
  }

  private Row row(Operator one) {
    return new Row(
        one.name(),
        texts.of(
            "frontoffice.roster.hours",
            WorkingTime.ofMinutes(week.minutes(one.account())),
            WorkingTime.ofMinutes(one.weeklyMinutes())),
        week.findings(one.account()).stream().map(this::says).toList(),
        week.days().stream().map(day -> cell(one, day)).toList());
  }

  private String says(Finding finding) {
    return texts.say(RosterKeeper.words(finding));
  }

  private RosterCell cell(Operator one, LocalDate day) {
    Optional<Shift> shift = week.shift(one.account(), day);
    boolean away = week.isAway(one.account(), day);
    String style =
        (day.equals(dates.getToday()) ? "today " : "")
            + (away ? "away " : "")
            + (week.holidays().contains(day) ? "holiday " : "")
            + shift.map(s -> s.getKind().isLate() ? "late" : "early").orElse("free")
            + (one == chosen && day.equals(chosenDay) ? " chosen" : "");
    String text =
        away
            ? texts.get("frontoffice.roster.away")
            : shift
                .map(s -> s.getKind().getName().in(locale()))
                .orElse(
                    texts.get(
                        week.holidays().contains(day)
                            ? "frontoffice.roster.shut"
                            : "frontoffice.roster.free"));
    String desk =
        shift.map(s -> texts.of("frontoffice.roster.desk", s.getDesk().getName())).orElse(null);
    return new RosterCell(
        dates.shortDay(day),
        text,
        desk,
        style,
        away && shift.isEmpty() || week.holidays().contains(day)
            ? null
            : here() + "&who=" + one.account() + "&on=" + day + "#change",
        texts.of("frontoffice.roster.changeOf", one.name(), dates.day(day)));
  }

  private Locale locale() {
    return localeView.getLocale();
  }

  /** Where the chosen operator could work on the chosen day. */
  public List<Choice> getPlaces() {
    return Stream.concat(
            Stream.of(new Choice(FREE, texts.get("frontoffice.roster.dayFree"))),
            week.places(chosen, chosenDay).stream()
                .map(
                    one ->
                        new Choice(
                            one.kind().getId() + "-" + one.desk().getId(),
                            texts.of(
                                "frontoffice.roster.place",
                                one.kind().getName().in(locale()),
                                one.kind().from(),
                                one.kind().until(),
                                one.desk().getName(),
                                one.desk().letters()))))
        .toList();
  }

  /** Puts the chosen operator where the form says. */
  public String assign() {
    String[] parts = FREE.equals(place) || place == null ? null : place.split("-");
    service.place(
        new Placement(
            week.branch().getCode(),
            week.monday(),
            seen(),
            chosen.account(),
            chosenDay,
            parts == null ? null : Ids.of(parts[0], "frontoffice.refusal.roster.unknown"),
            parts == null
                ? null
                : Ids.of(parts[parts.length - 1], "frontoffice.refusal.roster.unknown")));
    Said.done(
        texts.of("frontoffice.roster.placed", chosen.name(), dates.day(chosenDay)),
        week.isPublished() ? texts.get("frontoffice.roster.placed.told") : null);
    return redirect();
  }

  /** Copies the week before. */
  public String copy() {
    RosterService.Copied copied =
        service.copyPrevious(week.branch().getCode(), week.monday(), seen());
    Said.done(
        texts.of("frontoffice.roster.copied", copied.shifts()),
        copied.left() == 0 ? null : texts.of("frontoffice.roster.copied.left", copied.left()));
    return redirect();
  }

  /** Tells the operators. */
  public String publish() {
    service.publish(week.branch().getCode(), week.monday(), seen());
    Said.done(
        texts.get("frontoffice.roster.published"), texts.get("frontoffice.roster.published.next"));
    return redirect();
  }

  /** How often the week had changed when the page was made: what a form brings back. */
  private int seen() {
    String written = request.getParameter("changes");
    return written == null || !written.matches("\\d{1,9}") ? -1 : Integer.parseInt(written);
  }

  String here() {
    return address(week.monday());
  }

  private String address(LocalDate monday) {
    return PATH + "?branch=" + week.branch().getCode() + "&week=" + monday;
  }

  String redirect() {
    return here() + "&faces-redirect=true";
  }

  public String getHere() {
    return here();
  }

  public String getPrevious() {
    return address(week.monday().minusWeeks(1));
  }

  public String getNext() {
    return address(week.monday().plusWeeks(1));
  }

  public String getToday() {
    return address(WeekAddress.monday(null, dates.getToday()));
  }

  /** Whether today is in the week. */
  public boolean isNow() {
    return week.monday().equals(WeekAddress.monday(null, dates.getToday()));
  }

  /** Whether a cell is being changed. */
  public boolean isChanging() {
    return place != null;
  }

  /** 'Giulia Modelli, lunedì 30 novembre'. */
  public String getChosenCell() {
    return texts.of("frontoffice.roster.changing", chosen.name(), dates.day(chosenDay));
  }

  /** When it was published, in words. */
  public String getPublishedAt() {
    return week.roster().flatMap(one -> one.publishedAt()).map(dates::dayAndTime).orElse("");
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
