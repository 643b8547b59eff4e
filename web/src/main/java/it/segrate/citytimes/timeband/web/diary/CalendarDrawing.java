package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekChart;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.diary.BandMarks;
import it.segrate.citytimes.timeband.diary.DiaryDay;
import it.segrate.citytimes.timeband.diary.DiaryDay.Kind;
import it.segrate.citytimes.timeband.diary.PersonDiary;
import it.segrate.citytimes.timeband.web.DayDrawing;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws and says the days of calendars; a letter and a word stand beside every colour. */
@RequestScoped
class CalendarDrawing {

  private static final int LETTERS = 26;

  /** The sign of each kind of day, as the legend explains it. */
  private static final Map<Kind, String> SIGNS =
      Map.of(
          Kind.FREE, "·",
          Kind.AWAY, "–",
          Kind.OUT, "–",
          Kind.HOLIDAY, "+",
          Kind.NOT_HERE, "",
          Kind.UNKNOWN, "?");

  @Inject private BandMarks marks;
  @Inject private DayDrawing days;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private List<String> codes;

  /** The days of a person, none of them with a note. */
  List<CalendarCell> cells(PersonDiary diary) {
    return diary.days().stream().map(day -> cell(day, null)).toList();
  }

  /**
   * One day.
   *
   * @param note what changes on it, or null
   */
  CalendarCell cell(DiaryDay day, String note) {
    DayHours hours = day.hours().orElse(null);
    WeekDay drawn = hours == null ? null : days.drawn(hours, false, false, null);
    return new CalendarCell(
        day,
        dates.day(day.day()),
        dates.shortDay(day.day()),
        mark(day),
        style(day),
        hours == null ? kind(day.kind()) : span(hours),
        hours == null ? "" : detail(day, hours),
        drawn == null ? List.of() : new WeekChart(List.of(drawn)).bars(drawn),
        day.isWorking(),
        hours != null && hours.isLong(),
        day.day().equals(dates.getToday()),
        note);
  }

  /** What the marks on the page mean: bands by letter, then the signs. */
  List<CalendarSign> legend(List<PersonDiary> people) {
    Map<Integer, CalendarSign> bands = new TreeMap<>();
    Map<Kind, CalendarSign> signs = new TreeMap<>(Comparator.comparing(Kind::ordinal));
    List<CalendarSign> own = new ArrayList<>();
    people.stream()
        .flatMap(person -> person.days().stream())
        .forEach(
            day -> {
              if (!day.isWorking()) {
                signs.computeIfAbsent(
                    day.kind(), kind -> new CalendarSign(mark(day), style(day), kind(kind)));
              } else if (day.band().isPresent()) {
                TimeBand band = day.band().get();
                bands.computeIfAbsent(
                    place(band), place -> new CalendarSign(mark(day), style(day), name(band)));
              } else if (own.stream().noneMatch(sign -> sign.mark().equals(mark(day)))) {
                own.add(new CalendarSign(mark(day), style(day), nameless(day)));
              }
            });
    List<CalendarSign> legend = new ArrayList<>(bands.values());
    legend.addAll(own);
    signs.forEach(
        (kind, sign) -> {
          if (kind != Kind.NOT_HERE) {
            legend.add(sign);
          }
        });
    return legend;
  }

  private String nameless(DiaryDay day) {
    return texts.get(
        day.personal() ? "timeband.calendar.personal" : "timeband.calendar.kind.WORKING");
  }

  private String mark(DiaryDay day) {
    if (!day.isWorking()) {
      return SIGNS.get(day.kind());
    }
    return day.band().map(band -> letter(place(band))).orElse(day.personal() ? "*" : "✓");
  }

  private String style(DiaryDay day) {
    if (!day.isWorking()) {
      return day.kind().name().toLowerCase(Locale.ROOT);
    }
    return day.band()
        .map(band -> band.getColour().style())
        .orElse(day.personal() ? "own" : "there");
  }

  private int place(TimeBand band) {
    if (codes == null) {
      codes = marks.codes();
    }
    return Math.max(0, codes.indexOf(band.getCode()));
  }

  /** A to Z, then AA. */
  static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % LETTERS));
    return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
  }

  String name(TimeBand band) {
    return band.name(localeView.getLocale());
  }

  private String kind(Kind kind) {
    return texts.named("timeband.calendar.kind", kind);
  }

  /** '7:30–14:30', from the earliest entry to the latest exit. */
  private String span(DayHours hours) {
    return dates.time(hours.entry().from()) + "–" + dates.time(hours.exit().to());
  }

  private String detail(DiaryDay day, DayHours hours) {
    String windows =
        texts.of("timeband.calendar.detail", window(hours.entry()), window(hours.exit()));
    return day.band().map(band -> name(band) + ", " + windows).orElse(windows);
  }

  private String window(TimeWindow window) {
    return window.isFixed()
        ? dates.time(window.from())
        : dates.time(window.from()) + "–" + dates.time(window.to());
  }
}
