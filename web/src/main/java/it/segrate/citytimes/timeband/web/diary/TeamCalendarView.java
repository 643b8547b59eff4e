package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.diary.TeamCalendar;
import it.segrate.citytimes.timeband.diary.TeamCalendarService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who works when in an office, for the week or the month that stands in the address. */
@Named("teamCalendar")
@RequestScoped
public class TeamCalendarView {

  private static final String PATH = "/timeband/calendar.xhtml";
  private static final int PEOPLE = 50;

  /** One person's line. */
  public record Line(String name, boolean own, List<CalendarCell> cells) {}

  @Inject private TeamCalendarService service;
  @Inject private CalendarDrawing drawing;
  @Inject private HolidayNames holidays;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private Span span;
  private TeamCalendar shown;
  private Pager pager;
  private List<Line> lines = List.of();
  private List<CalendarHead> heads = List.of();
  private List<CalendarSign> legend = List.of();

  @PostConstruct
  void read() {
    span = Span.of(request.getParameter("week"), request.getParameter("month"), dates.getToday());
    String page = request.getParameter("page");
    shown = page((Ids.page(page) - 1) * PEOPLE);
    if (shown != null) {
      show(page);
    }
  }

  /**
   * The calendar of the office in the address, else of the caller's own; null where there is none.
   */
  private TeamCalendar page(int first) {
    String office = request.getParameter("office");
    return office == null || office.isBlank()
        ? service.own(span.from(), span.until(), first, PEOPLE).orElse(null)
        : service.of(
            Ids.of(office, "timeband.refusal.noOffice"), span.from(), span.until(), first, PEOPLE);
  }

  private void show(String page) {
    pager = Pager.of(PATH, parameters(span), page, PEOPLE, shown.total());
    if (shown.people().isEmpty() && shown.total() > 0) {
      shown = page(pager.first());
    }
    lines =
        shown.people().stream()
            .map(diary -> new Line(diary.person().getFullName(), diary.own(), drawing.cells(diary)))
            .toList();
    heads = shown.days().stream().map(this::head).toList();
    legend = drawing.legend(shown.people());
  }

  private Map<String, String> parameters(Span other) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("office", getChosen());
    parameters.put(other.parameter(), other.value());
    return parameters;
  }

  private String address(Span other) {
    return PATH + "?office=" + getChosen() + "&" + other.parameter() + "=" + other.value();
  }

  /** 'Settimana dal 30 novembre al 6 dicembre 2026', 'Novembre 2026'. */
  public String getPeriod() {
    return span.month()
        ? texts.capitalised(
            DateTimeFormatter.ofPattern("LLLL yyyy", localeView.getLocale()).format(span.from()))
        : texts.of("timeband.calendar.week", dates.period(span.from(), span.until()));
  }

  /** The columns: one a day. */
  public List<CalendarHead> getHeads() {
    return heads;
  }

  private CalendarHead head(LocalDate day) {
    String holiday = holidays.of(day);
    return new CalendarHead(
        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, localeView.getLocale()),
        String.valueOf(day.getDayOfMonth()),
        dates.day(day),
        dates.shortDay(day),
        holiday,
        (day.equals(dates.getToday()) ? "today " : "")
            + (holiday != null || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
                ? "off"
                : ""),
        pager.isNeeded() ? null : String.valueOf(present(day)));
  }

  private long present(LocalDate day) {
    return shown.people().stream()
        .flatMap(diary -> diary.days().stream())
        .filter(one -> one.day().equals(day) && one.isWorking())
        .count();
  }

  /** What the marks mean. */
  public List<CalendarSign> getLegend() {
    return legend;
  }

  /** The offices to choose from. */
  public List<Choice> getOffices() {
    return shown == null
        ? List.of()
        : shown.offices().stream()
            .map(one -> new Choice(one.getId().toString(), one.getName()))
            .toList();
  }

  /** The id of the office shown, as the address has it. */
  public String getChosen() {
    return shown == null ? "" : shown.office().getId().toString();
  }

  /** What is shown; null where there is no office to show. */
  public TeamCalendar getShown() {
    return shown;
  }

  public List<Line> getLines() {
    return lines;
  }

  public Pager getPager() {
    return pager;
  }

  public boolean isMonth() {
    return span.month();
  }

  /** Whether today is shown. */
  public boolean isNow() {
    return span.has(dates.getToday());
  }

  /** Name of the parameter that says which days are shown. */
  public String getParameter() {
    return span.parameter();
  }

  /** Its value. */
  public String getValue() {
    return span.value();
  }

  public String getPrevious() {
    return address(span.previous());
  }

  public String getNext() {
    return address(span.next());
  }

  /** The same view with today in it. */
  public String getToday() {
    LocalDate today = dates.getToday();
    return address(span.month() ? Span.monthOf(today) : Span.weekOf(today));
  }

  /** The other view of the same days: the month of a week, the first week of a month. */
  public String getOther() {
    LocalDate day = span.has(dates.getToday()) ? dates.getToday() : span.from();
    return address(span.month() ? Span.weekOf(day) : Span.monthOf(day));
  }
}
