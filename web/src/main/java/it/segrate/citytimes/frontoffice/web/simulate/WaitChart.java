package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long people wait, in pairs of bars of two minutes: wide in per cent, so that it fits any
 * screen, high in pixels, so that its text keeps its size.
 */
public final class WaitChart {

  private static final int HEIGHT = 220;
  private static final int HEAD = 24;
  private static final int FOOT = 26;
  private static final int MINUTES = 2;
  private static final double HUNDRED = 100;
  private static final double STEP = 0.2;

  /** A bar: its style and where it stands. */
  public record Bar(String style, String x, String width, String y, String height) {}

  /** A straight line. */
  public record Line(String style, String x1, String x2, String y1, String y2) {}

  /** Words: where they stand, to which side, and what they say. */
  public record Mark(String x, String y, String anchor, String text) {}

  /** A line of the table beside the chart. */
  public record Row(String minutes, String before, String after) {}

  private final Outcome before;
  private final Outcome after;
  private final Figures figures;
  private final int bars;
  private final double top;

  WaitChart(Outcome before, Outcome after, Figures figures) {
    this.before = before;
    this.after = after;
    this.figures = figures;
    this.bars = before.distribution().size();
    double most =
        IntStream.range(0, bars)
            .mapToDouble(
                bar -> Math.max(before.distribution().get(bar), after.distribution().get(bar)))
            .max()
            .orElse(1);
    this.top = Math.max(STEP, Math.ceil(most / STEP) * STEP);
  }

  public int getHeight() {
    return HEIGHT;
  }

  public String getBase() {
    return y(0);
  }

  public List<Mark> getLevels() {
    return IntStream.rangeClosed(0, (int) Math.round(top / STEP))
        .mapToObj(
            level ->
                new Mark("-6", y(level * STEP), "end", figures.whole(level * STEP * 100) + "%"))
        .toList();
  }

  /** Minutes below the bars. */
  public List<Mark> getMinutes() {
    return IntStream.range(0, bars)
        .filter(bar -> bar % 2 == 0 || bar == bars - 1)
        .mapToObj(
            bar ->
                new Mark(
                    x(bar),
                    px(HEIGHT - 8.0),
                    "start",
                    bar * MINUTES + (bar == bars - 1 ? "+" : "")))
        .toList();
  }

  public List<Bar> getBars() {
    List<Bar> all = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      all.add(bar("before", bar + 0.06, before.distribution().get(bar)));
      all.add(bar("after", bar + 0.5, after.distribution().get(bar)));
    }
    return all;
  }

  private Bar bar(String style, double place, double share) {
    return new Bar(style, x(place), percent(0.4 * wide()), y(share), px(share * unit()));
  }

  /** Within what nine of ten are called. */
  public List<Line> getLines() {
    return List.of(
        upright("nine-before", before.ninety().value()),
        upright("nine-after", after.ninety().value()));
  }

  private Line upright(String style, double minutes) {
    double place = Math.min(minutes / MINUTES, bars - 1.0);
    return new Line(style, x(place), x(place), px(HEAD), y(0));
  }

  /** The same as a table. */
  public List<Row> getRows() {
    return IntStream.range(0, bars)
        .mapToObj(
            bar ->
                new Row(
                    bar == bars - 1
                        ? bar * MINUTES + "+"
                        : bar * MINUTES + "–" + (bar + 1) * MINUTES,
                    figures.tenth(before.distribution().get(bar) * HUNDRED) + "%",
                    figures.tenth(after.distribution().get(bar) * HUNDRED) + "%"))
        .toList();
  }

  private double unit() {
    return (HEIGHT - HEAD - FOOT) / top;
  }

  private double wide() {
    return HUNDRED / bars;
  }

  private String x(double place) {
    return percent(place * wide());
  }

  private String y(double share) {
    return px(HEIGHT - FOOT - share * unit());
  }

  private static String px(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f%%", value);
  }
}
