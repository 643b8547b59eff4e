package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import it.segrate.citytimes.timeband.BandDay;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.week.DayHours;
import it.segrate.citytimes.timeband.week.Finding;
import it.segrate.citytimes.timeband.week.Need;
import it.segrate.citytimes.timeband.week.TimeWindow;
import it.segrate.citytimes.timeband.week.Wish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws and says the week of a band. */
@Named("bandWeeks")
@RequestScoped
public class BandWeeksView {

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private final Map<Long, List<WeekDay>> plain = new HashMap<>();
  private final Map<Long, List<WeekDay>> marked = new HashMap<>();

  /** The days of a band, each with when one leaves. */
  public List<WeekDay> of(TimeBand band) {
    return plain.computeIfAbsent(band.getId(), id -> days(band, true, false));
  }

  /** The days of a band, with the times by which somebody wants to leave or cannot come before. */
  public List<WeekDay> wanted(TimeBand band, Wish wish) {
    return of(band).stream().map(day -> withWanted(day, wish)).toList();
  }

  private static WeekDay withWanted(WeekDay day, Wish wish) {
    List<Segment> segments = new ArrayList<>(day.segments());
    wish.needs().stream()
        .filter(need -> need.kind() != Need.Kind.COME_FROM && need.days().contains(day.day()))
        .forEach(need -> segments.add(Segment.of(Kind.WANTED, need.time(), need.time())));
    return new WeekDay(day.day(), segments, day.length(), day.words(), day.today(), day.trouble());
  }

  /** The days of the band somebody works, narrow, with today marked. */
  public List<WeekDay> mine(TimeBand band) {
    return marked.computeIfAbsent(band.getId(), id -> days(band, false, true));
  }

  /**
   * Days that are being written, with what breaks a rule marked.
   *
   * @param findings what the law says of them
   */
  public List<WeekDay> of(List<DayHours> days, List<Finding> findings) {
    return days.stream()
        .map(day -> drawn(day, true, false, trouble(day.weekday(), findings)))
        .toList();
  }

  private String trouble(DayOfWeek day, List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isViolation)
        .filter(finding -> finding.day() == day || finding.figures().contains(day))
        .map(finding -> texts.named("timeband.trouble", finding.rule().code()))
        .findFirst()
        .orElse(null);
  }

  private List<WeekDay> days(TimeBand band, boolean words, boolean markToday) {
    DayOfWeek today = dates.getToday().getDayOfWeek();
    return band.days().stream()
        .map(BandDay::hours)
        .map(day -> drawn(day, words, markToday && day.weekday() == today, null))
        .toList();
  }

  private WeekDay drawn(DayHours day, boolean words, boolean today, String trouble) {
    return new WeekDay(
        day.weekday(),
        segments(day),
        length(day.plannedMinutes()),
        words ? leave(day.exit()) : null,
        today,
        trouble);
  }

  private static List<Segment> segments(DayHours day) {
    List<Segment> segments = new ArrayList<>();
    segments.add(segment(Kind.ENTRY, day.entry()));
    if (!day.core().isEmpty()) {
      TimeWindow whole = new TimeWindow(day.core().getFirst().from(), day.core().getLast().to());
      segments.add(segment(Kind.CORE, whole));
    }
    day.breakWindow().ifPresent(window -> segments.add(segment(Kind.BREAK, pause(day, window))));
    segments.add(segment(Kind.EXIT, day.exit()));
    return segments;
  }

  /** Between the two stretches of core hours, else where people mostly eat. */
  private static TimeWindow pause(DayHours day, TimeWindow window) {
    if (day.core().size() == 2) {
      return window;
    }
    LocalTime latest = window.to().minusMinutes(day.breakMinutes());
    LocalTime noon = LocalTime.of(13, 0);
    LocalTime from = noon.isAfter(latest) ? latest : noon;
    LocalTime begin = from.isBefore(window.from()) ? window.from() : from;
    return new TimeWindow(begin, begin.plusMinutes(day.breakMinutes()));
  }

  private static Segment segment(Kind kind, TimeWindow window) {
    return Segment.of(kind, window.from(), window.to());
  }

  private String leave(TimeWindow exit) {
    return exit.isFixed()
        ? texts.of("timeband.week.leaveAt", exit.from())
        : texts.of("timeband.week.leave", exit.from(), exit.to());
  }

  /** '9 h', '7 h 15 min'. */
  private String length(int minutes) {
    return dates.hours(Duration.ofMinutes(minutes));
  }

  /** The name in the reader's language. */
  public String name(TimeBand band) {
    return band == null ? "" : band.name(localeView.getLocale());
  }

  /** When it can be worked, where that is not simply from now on; empty otherwise. */
  public String limits(TimeBand band) {
    boolean begun = !band.getValidFrom().isAfter(dates.getToday());
    if (begun && band.validTo().isEmpty()) {
      return "";
    }
    return begun
        ? texts.of("timeband.bands.until", band.validTo().orElseThrow())
        : texts.of(
            "timeband.bands.period", new Period(band.getValidFrom(), band.validTo().orElse(null)));
  }

  /** '36 ore alla settimana'. */
  public String hours(TimeBand band) {
    return texts.of("timeband.bands.fact", band.getWeeklyMinutes() / 60);
  }

  /** '2 rientri: lunedì, mercoledì'. */
  public String longDays(TimeBand band) {
    List<DayOfWeek> days = band.longDays();
    String names =
        days.stream()
            .map(day -> day.getDisplayName(TextStyle.FULL, localeView.getLocale()))
            .collect(Collectors.joining(", "));
    return days.size() == band.days().size()
        ? texts.get("timeband.bands.allAlike")
        : texts.of("timeband.bands.long", days.size(), names);
  }
}
