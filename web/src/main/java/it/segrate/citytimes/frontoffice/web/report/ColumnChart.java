package it.segrate.citytimes.frontoffice.web.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures as columns: across in per cent, down in pixels. */
public record ColumnChart(List<Bar> bars, List<Label> levels, List<Label> names) {

  private static final int HEIGHT = 190;
  private static final int TOP = 16;
  private static final int BASE = 160;
  private static final double GAP = .15;
  private static final int LEVELS = 4;

  /** Columns are no wider than this share of the whole, in per cent, so that two are no walls. */
  private static final double WIDEST = 8;

  /** What is drawn: its words under the column, and how high it is, in minutes. */
  public record Value(String name, double minutes) {}

  /** A column. */
  public record Bar(String x, String width, int y, int height) {}

  /** Words beside an axis. */
  public record Label(String x, int y, String text) {}

  static ColumnChart of(List<Value> values) {
    double most = values.stream().mapToDouble(Value::minutes).max().orElse(1);
    int step = (int) Math.max(1, Math.ceil(most / LEVELS));
    int top = step * LEVELS;
    double width = 100.0 / values.size();
    double bar = Math.min((1 - 2 * GAP) * width, WIDEST);
    return new ColumnChart(
        IntStream.range(0, values.size())
            .mapToObj(
                i -> {
                  int y = y(values.get(i).minutes(), top);
                  return new Bar(per((i + .5) * width - bar / 2), per(bar), y, BASE - y);
                })
            .toList(),
        IntStream.rangeClosed(0, LEVELS)
            .mapToObj(i -> new Label("0", y(i * step, top), Integer.toString(i * step)))
            .toList(),
        IntStream.range(0, values.size())
            .mapToObj(i -> new Label(per((i + .5) * width), HEIGHT - 8, values.get(i).name()))
            .toList());
  }

  private static int y(double minutes, int top) {
    return (int) Math.round(BASE - minutes * (BASE - TOP) / top);
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
