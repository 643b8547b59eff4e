package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.week.Need;
import it.segrate.citytimes.timeband.week.Wish;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.RuleCode;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws and says the weeks of a band. */
@Named("bandWeeks")
@RequestScoped
public class BandWeeksView {

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;
  @Inject private DayDrawing days;

  private final Map<Long, List<ChartWeek>> plain = new HashMap<>();
  private final Map<Long, List<ChartWeek>> marked = new HashMap<>();

  /** The weeks of a band, each day with when one leaves. */
  public List<ChartWeek> of(TimeBand band) {
    return plain.computeIfAbsent(band.getId(), id -> plain(band));
  }

  /** The weeks of a band, with the times by which somebody wants to leave or cannot come before. */
  public List<ChartWeek> wanted(TimeBand band, Wish wish) {
    return charts(
        of(band).stream()
            .map(week -> week.days().stream().map(day -> withWanted(day, wish)).toList())
            .toList(),
        -1);
  }

  private static WeekDay withWanted(WeekDay day, Wish wish) {
    List<Segment> segments = new ArrayList<>(day.segments());
    wish.needs().stream()
        .filter(need -> need.kind() != Need.Kind.COME_FROM && need.days().contains(day.day()))
        .forEach(need -> segments.add(Segment.of(Kind.WANTED, need.time(), need.time())));
    return new WeekDay(day.day(), segments, day.length(), day.words(), day.today(), day.trouble());
  }

  /** The weeks of the band somebody works, narrow, with today marked. */
  public List<ChartWeek> mine(TimeBand band) {
    return marked.computeIfAbsent(band.getId(), id -> marked(band));
  }

  /** All days that {@link #mine} draws, for the legend. */
  public List<WeekDay> drawn(TimeBand band) {
    return mine(band).stream().flatMap(week -> week.days().stream()).toList();
  }

  /**
   * Weeks that are being written, with what breaks a rule marked.
   *
   * @param findings what the law says of them
   * @return none while no day is worked
   */
  public List<ChartWeek> of(List<List<DayHours>> weeks, List<Finding> findings) {
    if (weeks.stream().allMatch(List::isEmpty)) {
      return List.of();
    }
    return charts(
        IntStream.range(0, weeks.size())
            .mapToObj(
                week ->
                    weeks.get(week).stream()
                        .map(
                            day ->
                                days.drawn(
                                    day,
                                    true,
                                    false,
                                    trouble(week, weeks.size(), day.weekday(), findings)))
                        .toList())
            .toList(),
        -1);
  }

  private String trouble(int week, int weeks, DayOfWeek day, List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isViolation)
        .filter(finding -> concerns(finding, week, weeks, day))
        .map(finding -> texts.named("timeband.trouble", finding.rule().code()))
        .findFirst()
        .orElse(null);
  }

  /** A rest that is too short concerns the day before it and the day after it. */
  private static boolean concerns(Finding finding, int week, int weeks, DayOfWeek day) {
    if (finding.day() == day && finding.week() == week) {
      return true;
    }
    return finding.rule().code() == RuleCode.DAILY_REST
        && finding.figures().contains(day)
        && finding.day() != day
        && LawView.weekOfNext(finding, weeks) == week;
  }

  private List<ChartWeek> plain(TimeBand band) {
    return charts(
        band.pattern().weeks().stream()
            .map(week -> week.stream().map(day -> days.drawn(day, true, false, null)).toList())
            .toList(),
        -1);
  }

  private List<ChartWeek> marked(TimeBand band) {
    DayOfWeek today = dates.getToday().getDayOfWeek();
    WeekPattern pattern = band.pattern();
    int now = pattern.weekOf(dates.getToday(), band.getValidFrom());
    return charts(
        IntStream.range(0, pattern.length())
            .mapToObj(
                week ->
                    pattern.weeks().get(week).stream()
                        .map(
                            day ->
                                days.drawn(day, false, week == now && day.weekday() == today, null))
                        .toList())
            .toList(),
        now);
  }

  /**
   * With their titles; {@code now} is the number of this week, negative where that is no matter.
   */
  private List<ChartWeek> charts(List<List<WeekDay>> weeks, int now) {
    List<WeekDay> all = weeks.stream().flatMap(List::stream).toList();
    return IntStream.range(0, weeks.size())
        .mapToObj(
            week -> new ChartWeek(title(week, weeks.size(), week == now), weeks.get(week), all))
        .toList();
  }

  private String title(int week, int weeks, boolean now) {
    if (weeks == 1) {
      return null;
    }
    return texts.of(now ? "timeband.week.now" : "timeband.week.number", week + 1, weeks);
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

  /** '36 ore alla settimana', of a cycle in the average. */
  public String hours(TimeBand band) {
    return texts.of(
        band.pattern().length() == 1 ? "timeband.bands.fact" : "timeband.bands.factAverage",
        band.getWeeklyMinutes() / 60);
  }

  /** '2 rientri: lunedì, mercoledì'; of a cycle, week by week. */
  public String longDays(TimeBand band) {
    WeekPattern pattern = band.pattern();
    if (pattern.length() == 1) {
      return longDays(pattern.weeks().getFirst());
    }
    List<String> weeks = pattern.weeks().stream().map(this::longDays).toList();
    if (weeks.stream().distinct().count() == 1) {
      return weeks.getFirst();
    }
    return IntStream.range(0, weeks.size())
        .mapToObj(
            week -> texts.of("timeband.bands.inWeek", week + 1, texts.inside(weeks.get(week))))
        .collect(Collectors.joining(". "));
  }

  private String longDays(List<DayHours> week) {
    List<DayOfWeek> longOnes =
        week.stream().filter(DayHours::isLong).map(DayHours::weekday).toList();
    String names =
        longOnes.stream()
            .map(day -> day.getDisplayName(TextStyle.FULL, localeView.getLocale()))
            .collect(Collectors.joining(", "));
    return longOnes.size() == week.size()
        ? texts.get("timeband.bands.allAlike")
        : texts.of("timeband.bands.long", longOnes.size(), names);
  }
}
