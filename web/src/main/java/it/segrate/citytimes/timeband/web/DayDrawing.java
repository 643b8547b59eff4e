package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Draws one day of working hours. */
@RequestScoped
public class DayDrawing {

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /**
   * A day as bars and words.
   *
   * @param words whether to say when one leaves
   * @param today whether it is today
   * @param trouble what is wrong with it, or null
   */
  public WeekDay drawn(DayHours day, boolean words, boolean today, String trouble) {
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
}
