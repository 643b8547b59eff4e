package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.timeband.cover.CoverDay;
import it.segrate.citytimes.timeband.cover.Quarters;
import it.segrate.citytimes.timeband.cover.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The people of a day as bars, one a quarter of an hour: wide in per cent, so that it fits any
 * screen, high in pixels, so that its text keeps its size.
 */
public final class CoverChart {

  private static final int HOUR = 4;
  private static final int HEAD = 22;
  private static final int FOOT = 24;
  private static final double GAP = 0.12;

  /** A bar, a line or a figure: its style and where it stands. */
  public record Bar(String style, String x, String width, String y, String height) {}

  /** A straight line. */
  public record Line(String style, String x1, String x2, String y1, String y2) {}

  /** Draws a stretch of quarters. */
  private interface Stroke {
    void over(int from, int to);
  }

  /** Words: where they stand, to which side, and what they say. */
  public record Mark(String x, String y, String anchor, String text) {}

  private final CoverDay day;
  private final int first;
  private final int end;
  private final int most;
  private final int height;
  private final boolean small;

  /**
   * @param week all the days that are drawn beside each other: they share their axes
   * @param height of the whole chart in pixels
   * @param small whether it is one of the small ones, with a figure every four hours
   */
  CoverChart(CoverDay day, List<CoverDay> week, int height, boolean small) {
    this.day = day;
    this.height = height;
    this.small = small;
    this.first = edge(week, true) / HOUR * HOUR;
    this.end = (edge(week, false) + HOUR) / HOUR * HOUR;
    this.most =
        Math.max(
            1,
            week.stream()
                .mapToInt(
                    one ->
                        IntStream.range(0, Quarters.OF_A_DAY).map(q -> top(one, q)).max().orElse(1))
                .max()
                .orElse(1));
  }

  private static int top(CoverDay day, int quarter) {
    return Math.max(Math.max(day.now(quarter), day.with(quarter)), day.needed(quarter));
  }

  private static int edge(List<CoverDay> week, boolean begin) {
    IntStream used =
        IntStream.range(0, Quarters.OF_A_DAY)
            .filter(q -> week.stream().anyMatch(one -> top(one, q) > 0));
    return begin ? used.min().orElse(8 * HOUR) : used.max().orElse(18 * HOUR);
  }

  /** A line for each number of people, few of them where there are many people. */
  public List<Mark> getLevels() {
    int step = Math.max(1, (most + 5) / 6);
    return IntStream.rangeClosed(0, most)
        .filter(level -> level % step == 0)
        .mapToObj(level -> new Mark("-8", y(level), "end", level == 0 ? "" : "" + level))
        .toList();
  }

  /** The hours below the bars. */
  public List<Mark> getHours() {
    int step = small ? 4 : 1;
    return IntStream.rangeClosed(first / HOUR, end / HOUR)
        .filter(hour -> hour % step == 0)
        .mapToObj(hour -> new Mark(x(hour * HOUR), px(height - 4), "middle", "" + hour))
        .toList();
  }

  /** The bars: who is there with the request, who would be missing, where too few are left. */
  public List<Bar> getBars() {
    List<Bar> bars = new ArrayList<>();
    for (int q = first; q < end; q++) {
      int with = day.with(q);
      boolean lacking = with < day.needed(q);
      if (lacking && with == 0) {
        bars.add(bar("short", q, 0, day.needed(q)));
      } else if (with > 0) {
        bars.add(bar(lacking ? "short" : "have", q, 0, with));
      }
      if (day.now(q) > with && !(lacking && with == 0)) {
        bars.add(bar("minus", q, with, day.now(q)));
      }
    }
    return bars;
  }

  private Bar bar(String style, int quarter, int from, int to) {
    double wide = 100.0 / (end - first);
    return new Bar(
        style,
        percent((quarter - first + GAP / 2) * wide),
        percent((1 - GAP) * wide),
        y(to),
        px((double) (to - from) * unit()));
  }

  /** The outline of who is there now, and the dashed level of who is needed. */
  public List<Line> getLines() {
    List<Line> lines = new ArrayList<>();
    outline(lines);
    steps(day::needed, (from, to) -> level(lines, "rule", from, to, day.needed(from)));
    return lines;
  }

  private void outline(List<Line> lines) {
    int[] before = {0};
    steps(
        day::now,
        (from, to) -> {
          upright(lines, from, before[0], day.now(from));
          before[0] = day.now(from);
          level(lines, "before", from, to, before[0]);
        });
    upright(lines, end, before[0], 0);
  }

  private void upright(List<Line> lines, int quarter, int from, int to) {
    if (from != to) {
      lines.add(new Line("before", x(quarter), x(quarter), y(from), y(to)));
    }
  }

  private void level(List<Line> lines, String style, int from, int to, int people) {
    if (people > 0) {
      lines.add(new Line(style, x(from), x(to), y(people), y(people)));
    }
  }

  /** Calls for each stretch of quarters with one figure. */
  private void steps(IntUnaryOperator figure, Stroke stroke) {
    for (int from = first; from < end; ) {
      int to = from + 1;
      while (to < end && figure.applyAsInt(to) == figure.applyAsInt(from)) {
        to++;
      }
      stroke.over(from, to);
      from = to;
    }
  }

  /** Where the words for a shortage stand. */
  public Mark place(Shortage shortage, String words) {
    int from = Quarters.at(shortage.from());
    int to = from + shortage.quarters();
    boolean left = to - first > (end - first) * 2 / 3;
    int high = IntStream.range(from, to).map(q -> top(day, q)).max().orElse(1);
    double y = Math.max(14, Double.parseDouble(y(high)) - 8);
    return new Mark(x(left ? to : from), px(y), left ? "end" : "start", words);
  }

  public int getHeight() {
    return height;
  }

  /** Where the bars stand. */
  public String getBase() {
    return y(0);
  }

  public boolean isSmall() {
    return small;
  }

  private double unit() {
    return (double) (height - HEAD - FOOT) / most;
  }

  private String y(int people) {
    return px(height - FOOT - people * unit());
  }

  private String x(int quarter) {
    return percent(100.0 * (quarter - first) / (end - first));
  }

  private static String px(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f%%", value);
  }
}
