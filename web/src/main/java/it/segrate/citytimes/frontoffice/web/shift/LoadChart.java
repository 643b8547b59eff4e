package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import it.segrate.citytimes.frontoffice.shift.load.Real;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A day's load as it is drawn: columns of the desks that are needed, hatched where nobody is there
 * for them, and a line of who is present; of today also a dot for what really came, and where the
 * day stands. Across in per cent, down in pixels.
 *
 * @param now where the day stands; empty for other days, and outside its opening hours
 */
public record LoadChart(
    List<Bar> bars,
    List<Line> lines,
    List<Label> levels,
    List<Label> hours,
    List<Label> words,
    List<Dot> dots,
    List<Label> now) {

  static final int HEIGHT = 170;
  private static final int TOP = 24;
  private static final int BASE = 145;
  private static final double GAP = .35;

  /** A column, or the part of it that is missing. */
  public record Bar(String style, String x, String width, int y, int height) {}

  /** A piece of the line of who is present. */
  public record Line(String x1, String x2, int y1, int y2) {}

  /** What half an hour really needed. */
  public record Dot(String x, int y) {}

  /** Words beside an axis, or over a gap. */
  public record Label(String x, int y, String text) {}

  /**
   * Draws a day that has half hours.
   *
   * @param missing how a number that is missing is said over its gap
   */
  static LoadChart of(DayLoad day, IntFunction<String> missing) {
    return of(day, missing, List.of(), null, null);
  }

  /**
   * Draws today.
   *
   * @param soFar what really came in the half hours that are over
   * @param time what it is, or null for another day
   * @param said how the time is said over its line
   */
  static LoadChart of(
      DayLoad day, IntFunction<String> missing, List<Real> soFar, LocalTime time, String said) {
    List<HalfHour> slots = day.halfHours();
    int most =
        IntStream.concat(
                slots.stream().mapToInt(one -> Math.max(one.needed(), one.present())),
                soFar.stream().mapToInt(Real::needed))
            .max()
            .orElse(1);
    int top = Math.max(2, most + most % 2);
    double width = 100.0 / slots.size();
    List<Bar> bars = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      HalfHour one = slots.get(i);
      double x = i * width;
      int have = y(Math.min(one.present(), one.needed()), top);
      int need = y(one.needed(), top);
      bars.add(new Bar("have", per(x + GAP), per(width - 2 * GAP), have, BASE - have));
      if (one.missing() > 0) {
        bars.add(new Bar("short", per(x + GAP), per(width - 2 * GAP), need, have - need));
      }
      int level = y(one.present(), top);
      lines.add(new Line(per(x), per(x + width), level, level));
      if (i > 0 && slots.get(i - 1).present() != one.present()) {
        lines.add(new Line(per(x), per(x), y(slots.get(i - 1).present(), top), level));
      }
    }
    return new LoadChart(
        bars,
        lines,
        levels(top),
        hours(slots, width),
        words(day, top, missing),
        soFar.stream()
            .map(
                real ->
                    new Dot(
                        across(slots, real.from().plusMinutes(HalfHour.MINUTES / 2)),
                        y(real.needed(), top)))
            .toList(),
        now(slots, time, said));
  }

  private static List<Label> now(List<HalfHour> slots, LocalTime time, String said) {
    boolean inside =
        time != null
            && !time.isBefore(slots.getFirst().from())
            && time.isBefore(slots.getLast().until());
    return inside ? List.of(new Label(across(slots, time), 12, said)) : List.of();
  }

  private static String across(List<HalfHour> slots, LocalTime time) {
    double minutes = minutes(slots.getFirst().from(), time);
    return per(minutes / HalfHour.MINUTES * 100 / slots.size());
  }

  private static List<Label> levels(int top) {
    int step = top > 8 ? 4 : 2;
    return IntStream.rangeClosed(0, top / step)
        .mapToObj(i -> new Label("0", y(i * step, top), String.valueOf(i * step)))
        .toList();
  }

  private static List<Label> hours(List<HalfHour> slots, double width) {
    return IntStream.range(0, slots.size())
        .filter(i -> slots.get(i).from().getMinute() == 0)
        .mapToObj(
            i ->
                new Label(
                    per(i * width), HEIGHT - 6, String.valueOf(slots.get(i).from().getHour())))
        .toList();
  }

  private static List<Label> words(DayLoad day, int top, IntFunction<String> missing) {
    List<HalfHour> slots = day.halfHours();
    LocalTime opens = slots.getFirst().from();
    return day.gaps().stream()
        .map(
            gap -> {
              double middle = (minutes(opens, gap.from()) + minutes(opens, gap.until())) / 2.0;
              int need =
                  slots.stream()
                      .filter(one -> !one.from().isBefore(gap.from()))
                      .filter(one -> one.from().isBefore(gap.until()))
                      .mapToInt(HalfHour::needed)
                      .max()
                      .orElse(0);
              return new Label(
                  per(middle / HalfHour.MINUTES * 100 / slots.size()),
                  y(need, top) - 6,
                  missing.apply(gap.missing()));
            })
        .toList();
  }

  private static int minutes(LocalTime from, LocalTime to) {
    return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
  }

  private static int y(int value, int top) {
    return BASE - value * (BASE - TOP) / top;
  }

  private static String per(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  public int getHeight() {
    return HEIGHT;
  }

  public int getBase() {
    return BASE;
  }
}
