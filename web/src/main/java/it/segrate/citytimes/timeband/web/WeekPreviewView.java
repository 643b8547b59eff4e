package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import it.segrate.citytimes.timeband.week.UsualWeek;
import it.segrate.citytimes.timeband.week.UsualWeek.Span;
import it.segrate.citytimes.timeband.week.WeekPreview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a person's week before and after, and says how they differ. */
@RequestScoped
public class WeekPreviewView {

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  /** The days on which one works before or after. */
  List<WeekDay> days(WeekPreview preview) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> before(preview, day).isPresent() || preview.after().on(day).isPresent())
        .map(day -> day(day, before(preview, day), preview.after().on(day)))
        .toList();
  }

  private static Optional<Span> before(WeekPreview preview, DayOfWeek day) {
    return preview.before().flatMap(week -> week.on(day));
  }

  private WeekDay day(DayOfWeek day, Optional<Span> before, Optional<Span> after) {
    List<Segment> segments = new ArrayList<>();
    before.ifPresent(span -> segments.add(Segment.of(Kind.BEFORE, span.come(), span.leave())));
    after.ifPresent(
        span -> {
          segments.add(Segment.of(Kind.CORE, span.come(), span.leave()));
          span.pause()
              .ifPresent(pause -> segments.add(Segment.of(Kind.BREAK, pause.from(), pause.to())));
        });
    String length =
        after
            .map(span -> dates.hours(WorkingTime.ofMinutes(span.hours().plannedMinutes()).length()))
            .orElseGet(() -> texts.get("timeband.diff.free"));
    return new WeekDay(day, segments, length, difference(before, after), false, null);
  }

  /** 'esci 3 h 30 min prima'. */
  private String difference(Optional<Span> before, Optional<Span> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() && after.isPresent() ? texts.get("timeband.diff.new") : null;
    }
    long minutes = ChronoUnit.MINUTES.between(before.get().leave(), after.get().leave());
    if (minutes == 0) {
      boolean same = before.get().come().equals(after.get().come());
      return texts.get(same ? "timeband.diff.same" : "timeband.diff.sameLeave");
    }
    return texts.of(
        minutes < 0 ? "timeband.diff.sooner" : "timeband.diff.later",
        WorkingTime.ofMinutes(Math.abs(minutes)));
  }

  /** The sums of the week, before and after; before is empty where it is not known. */
  List<SumLine> sums(WeekPreview preview) {
    List<SumLine> lines = new ArrayList<>();
    lines.add(line("hours", preview, week -> length(week.minutes())));
    lines.add(line("long", preview, week -> String.valueOf(week.longDays())));
    lines.add(line("meals", preview, week -> String.valueOf(week.mealVouchers())));
    lines.add(line("longest", preview, week -> length(week.longestDay())));
    lines.add(line("afternoons", preview, this::afternoons));
    return lines;
  }

  private SumLine line(String key, WeekPreview preview, Function<UsualWeek, String> said) {
    String before = preview.before().map(said).orElse("");
    String after = said.apply(preview.after());
    return new SumLine(texts.get("timeband.diff.sum." + key), before, after, !before.equals(after));
  }

  private String afternoons(UsualWeek week) {
    return week.freeAfternoons().isEmpty()
        ? texts.get("timeband.diff.none")
        : week.freeAfternoons().stream()
            .map(day -> day.getDisplayName(TextStyle.SHORT, localeView.getLocale()))
            .collect(Collectors.joining(" "));
  }

  /** What it does to the hours of the contract: nothing, or how many more or fewer. */
  String contract(WeekPreview preview) {
    int more = preview.after().minutes() - preview.contractMinutes();
    if (more == 0) {
      return texts.of("timeband.diff.contract", WorkingTime.ofMinutes(preview.contractMinutes()));
    }
    return texts.of(
        more > 0 ? "timeband.diff.contractMore" : "timeband.diff.contractLess",
        WorkingTime.ofMinutes(Math.abs(more)),
        WorkingTime.ofMinutes(preview.contractMinutes()));
  }

  private String length(int minutes) {
    return dates.hours(WorkingTime.ofMinutes(minutes).length());
  }
}
