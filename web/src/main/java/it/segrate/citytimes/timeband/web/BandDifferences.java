package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words, day by day, what two weekly patterns have in common and what not. */
@RequestScoped
public class BandDifferences {

  /** What of a day can differ, in the order in which it is said. */
  private enum Facet {
    ENTRY(DayHours::entry),
    CORE(DayHours::core),
    EXIT(DayHours::exit),
    BREAK(DayHours::breakMinutes),
    HOURS(DayHours::plannedMinutes);

    private final Function<DayHours, Object> of;

    Facet(Function<DayHours, Object> of) {
      this.of = of;
    }
  }

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  /**
   * One day of both.
   *
   * @param day which, of a cycle with its week
   * @param first the day in the first, in words
   * @param second the day in the second
   * @param differs what is not the same, in words
   * @param same whether nothing differs
   */
  public record Row(String day, String first, String second, String differs, boolean same) {}

  /** The days on which somebody works in at least one of them; the shorter cycle begins anew. */
  public List<Row> of(WeekPattern first, WeekPattern second) {
    int weeks = Math.max(first.length(), second.length());
    return IntStream.range(0, weeks)
        .boxed()
        .flatMap(
            week ->
                Arrays.stream(DayOfWeek.values())
                    .flatMap(
                        day ->
                            row(name(week, weeks, day), on(first, week, day), on(second, week, day))
                                .stream()))
        .toList();
  }

  private Optional<Row> row(String name, Optional<DayHours> first, Optional<DayHours> second) {
    if (first.isEmpty() && second.isEmpty()) {
      return Optional.empty();
    }
    String differs =
        first.isEmpty() || second.isEmpty()
            ? texts.get("timeband.compare.differs.DAY")
            : Arrays.stream(Facet.values())
                .filter(facet -> !facet.of.apply(first.get()).equals(facet.of.apply(second.get())))
                .map(facet -> texts.named("timeband.compare.differs", facet))
                .collect(Collectors.joining(", "));
    return Optional.of(
        new Row(
            name,
            words(first),
            words(second),
            differs.isEmpty() ? texts.get("timeband.compare.same") : differs,
            differs.isEmpty()));
  }

  private static Optional<DayHours> on(WeekPattern pattern, int week, DayOfWeek day) {
    return pattern.weeks().get(week % pattern.length()).stream()
        .filter(hours -> hours.weekday() == day)
        .findFirst();
  }

  private String name(int week, int weeks, DayOfWeek day) {
    String name = day.getDisplayName(TextStyle.FULL, localeView.getLocale());
    return texts.capitalised(
        weeks == 1 ? name : texts.of("timeband.compare.dayOfWeek", name, week + 1));
  }

  private String words(Optional<DayHours> day) {
    return day.map(this::words).orElseGet(() -> texts.get("timeband.compare.off"));
  }

  private String words(DayHours day) {
    String core = day.core().stream().map(this::span).collect(Collectors.joining(", "));
    return texts.of(
        day.breakMinutes() == 0 ? "timeband.compare.day" : "timeband.compare.dayWithBreak",
        span(day.entry()),
        core.isEmpty() ? texts.get("timeband.compare.noCore") : core,
        span(day.exit()),
        dates.hours(Duration.ofMinutes(day.plannedMinutes())),
        day.breakMinutes());
  }

  private String span(TimeWindow window) {
    return window.isFixed()
        ? dates.time(window.from())
        : dates.time(window.from()) + "–" + dates.time(window.to());
  }
}
