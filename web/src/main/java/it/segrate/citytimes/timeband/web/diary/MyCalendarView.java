package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.diary.DiaryDay;
import it.segrate.citytimes.timeband.diary.MyCalendarService;
import it.segrate.citytimes.timeband.diary.PersonDiary;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One's own month: the hours of each day, and the days on which the band changes. */
@Named("myCalendar")
@RequestScoped
public class MyCalendarView {

  private static final String PATH = "/timeband/my-calendar.xhtml";
  private static final int WEEK = 7;

  /**
   * A row of the month.
   *
   * @param cells seven, from Monday; null outside the month
   * @param hours net work of the days shown
   */
  public record Week(List<Cell> cells, String hours) {}

  /** A day of the month; {@code drawn} and what follows are null outside it. */
  public record Cell(CalendarCell drawn, String number, String holiday, String hours) {}

  @Inject private MyCalendarService service;
  @Inject private CalendarDrawing drawing;
  @Inject private HolidayNames holidays;
  @Inject private CurrentCaller current;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private Span span;
  private List<DiaryDay> days = List.of();
  private List<Week> weeks = List.of();
  private PersonDiary shown;

  @PostConstruct
  void read() {
    span = Span.ofMonth(request.getParameter("month"), dates.getToday());
    if (!isPerson()) {
      return;
    }
    PersonDiary read = service.days(span.from().minusDays(1), span.until());
    days = read.days();
    shown = new PersonDiary(read.person(), true, days.subList(1, days.size()));
    weeks = weeks();
  }

  private List<Week> weeks() {
    List<Cell> cells = new ArrayList<>();
    for (int before = 1; before < span.from().getDayOfWeek().getValue(); before++) {
      cells.add(outside());
    }
    for (int i = 1; i < days.size(); i++) {
      cells.add(cell(days.get(i), note(days.get(i - 1), days.get(i))));
    }
    while (cells.size() % WEEK != 0) {
      cells.add(outside());
    }
    List<Week> all = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += WEEK) {
      List<Cell> week = List.copyOf(cells.subList(from, from + WEEK));
      all.add(new Week(week, hours(week.stream().mapToInt(MyCalendarView::minutes).sum())));
    }
    return all;
  }

  private static Cell outside() {
    return new Cell(null, null, null, null);
  }

  private Cell cell(DiaryDay day, String note) {
    int minutes = day.hours().map(hours -> hours.plannedMinutes()).orElse(0);
    return new Cell(
        drawing.cell(day, note),
        String.valueOf(day.day().getDayOfMonth()),
        holidays.of(day.day()),
        minutes == 0 ? null : hours(minutes));
  }

  private static int minutes(Cell cell) {
    return cell.drawn() == null
        ? 0
        : cell.drawn().day().hours().map(hours -> hours.plannedMinutes()).orElse(0);
  }

  /** What begins on a day; null where all stays as it was the day before. */
  private String note(DiaryDay before, DiaryDay day) {
    if (key(before).equals(key(day))) {
      return null;
    }
    return day.band()
        .map(band -> texts.of("timeband.myCalendar.begins", drawing.name(band)))
        .orElseGet(
            () ->
                day.personal()
                    ? texts.of(
                        "timeband.myCalendar.begins", texts.get("timeband.calendar.personal"))
                    : null);
  }

  private static String key(DiaryDay day) {
    return day.band().map(TimeBand::getId).map(String::valueOf).orElse(day.personal() + "");
  }

  private String hours(int minutes) {
    return minutes == 0 ? "" : dates.hours(Duration.ofMinutes(minutes));
  }

  /** 'A dicembre 2026 lavori 21 giorni, 151 h 12 min; 4 rientri.' */
  public String getLead() {
    if (shown == null) {
      return texts.get("timeband.requests.noPerson");
    }
    return texts.of(
        "timeband.myCalendar.lead",
        getMonth(),
        shown.days().stream().filter(DiaryDay::isWorking).count(),
        new WorkingTime(Duration.ofMinutes(shown.minutes())),
        shown.days().stream()
            .flatMap(day -> day.hours().stream())
            .filter(hours -> hours.isLong())
            .count());
  }

  /** 'dicembre 2026'. */
  public String getMonth() {
    return DateTimeFormatter.ofPattern("LLLL yyyy", localeView.getLocale()).format(span.from());
  }

  /** Whether the account belongs to somebody who can have hours. */
  public boolean isPerson() {
    return current.get().personId() != null;
  }

  /** The names of the columns, Monday first: short and whole. */
  public List<CalendarHead> getHeads() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new CalendarHead(
                    day.getDisplayName(TextStyle.SHORT, localeView.getLocale()),
                    "",
                    day.getDisplayName(TextStyle.FULL, localeView.getLocale()),
                    "",
                    null,
                    "",
                    null))
        .toList();
  }

  public List<Week> getWeeks() {
    return weeks;
  }

  /** What the marks mean. */
  public List<CalendarSign> getLegend() {
    return Optional.ofNullable(shown).map(List::of).map(drawing::legend).orElse(List.of());
  }

  /** Whether today is shown. */
  public boolean isNow() {
    return span.has(dates.getToday());
  }

  public String getPrevious() {
    return address(span.previous());
  }

  public String getNext() {
    return address(span.next());
  }

  /** This month. */
  public String getToday() {
    LocalDate today = dates.getToday();
    return address(Span.monthOf(today));
  }

  private static String address(Span other) {
    return PATH + "?month=" + other.value();
  }
}
