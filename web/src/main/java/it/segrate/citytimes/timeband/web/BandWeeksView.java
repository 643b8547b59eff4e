package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import it.segrate.citytimes.timeband.BandDay;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeWindow;
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

  /** The days of the band somebody works, narrow, with today marked. */
  public List<WeekDay> mine(TimeBand band) {
    return marked.computeIfAbsent(band.getId(), id -> days(band, false, true));
  }

  private List<WeekDay> days(TimeBand band, boolean words, boolean markToday) {
    DayOfWeek today = dates.getToday().getDayOfWeek();
    return band.days().stream()
        .map(
            day ->
                new WeekDay(
                    day.weekday(),
                    segments(day),
                    length(day.plannedMinutes()),
                    words ? leave(day.exit()) : null,
                    markToday && day.weekday() == today,
                    null))
        .toList();
  }

  private static List<Segment> segments(BandDay day) {
    List<Segment> segments = new ArrayList<>();
    segments.add(segment(Kind.ENTRY, day.entry()));
    TimeWindow whole =
        new TimeWindow(
            day.core().from(), day.afternoon().map(TimeWindow::to).orElse(day.core().to()));
    segments.add(segment(Kind.CORE, whole));
    if (day.breakMinutes() > 0) {
      segments.add(segment(Kind.BREAK, pause(day)));
    }
    segments.add(segment(Kind.EXIT, day.exit()));
    return segments;
  }

  /** Between the two stretches of core hours, else in the middle of the day. */
  private static TimeWindow pause(BandDay day) {
    if (day.afternoon().isPresent()) {
      return new TimeWindow(day.core().to(), day.afternoon().get().from());
    }
    LocalTime noon = LocalTime.of(13, 0);
    return new TimeWindow(noon, noon.plusMinutes(day.breakMinutes()));
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
