package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A week as bars, measured in per cent of the chart's width so that it fits any screen. It spans
 * 7:00 to 20:00, and more where a day does: charts beside each other can be compared.
 */
public final class WeekChart {

  private static final int HOUR = 60;
  private static final int EARLIEST = 7 * HOUR;
  private static final int LATEST = 20 * HOUR;

  /** The shortest stretch that a time fits on, in minutes: on a wide screen, and on any. */
  private static final int ROOM_FOR_A_LABEL = 90;

  private static final int ROOM_ON_A_PHONE = 150;

  /** A line of the grid or a figure of the axis: where it stands, and what it says if anything. */
  public record Tick(String x, String label) {}

  /** One bar: its style class and where it stands. */
  public record Bar(String style, String x, String width) {}

  /** A time written on the bars: where, to which side of it, and what. */
  public record Label(String style, String x, String anchor, int shift, String text) {}

  private final int from;
  private final int to;

  /**
   * @param days the days to be drawn; they decide how wide the chart must span
   */
  public WeekChart(List<WeekDay> days) {
    List<Segment> all = days.stream().flatMap(day -> day.segments().stream()).toList();
    int first = all.stream().mapToInt(Segment::from).min().orElse(EARLIEST);
    int last = all.stream().mapToInt(Segment::to).max().orElse(LATEST);
    from = Math.min(EARLIEST, first / HOUR * HOUR);
    to = Math.max(LATEST, (last + HOUR - 1) / HOUR * HOUR);
  }

  /** A line each hour, a figure each second one. */
  public List<Tick> getTicks() {
    return IntStream.rangeClosed(from / HOUR, to / HOUR)
        .mapToObj(hour -> new Tick(at(hour * HOUR), hour % 2 == 0 ? String.valueOf(hour) : null))
        .toList();
  }

  /** The bars of a day. */
  public List<Bar> bars(WeekDay day) {
    return day.segments().stream()
        .filter(segment -> segment.kind() != Kind.WANTED)
        .map(s -> new Bar(style(s.kind()), at(s.from()), share(s.to() - s.from())))
        .toList();
  }

  /** Where dashed lines stand for the times asked for. */
  public List<Tick> wanted(WeekDay day) {
    return day.segments().stream()
        .filter(segment -> segment.kind() == Kind.WANTED)
        .map(segment -> new Tick(at(segment.from()), clock(segment.from())))
        .toList();
  }

  /** The times written on the core hours, where there is room for them beside the break. */
  public List<Label> labels(WeekDay day) {
    List<Segment> pauses = of(day, Kind.BREAK);
    List<Label> labels = new ArrayList<>();
    for (Segment core : of(day, Kind.CORE)) {
      int head = pauses.stream().mapToInt(Segment::from).min().orElse(middle(core)) - core.from();
      int tail = core.to() - pauses.stream().mapToInt(Segment::to).max().orElse(middle(core));
      if (head >= ROOM_FOR_A_LABEL) {
        labels.add(new Label(style(head), at(core.from()), "start", 6, clock(core.from())));
      }
      if (tail >= ROOM_FOR_A_LABEL) {
        labels.add(new Label(style(tail), at(core.to()), "end", -6, clock(core.to())));
      }
    }
    return labels;
  }

  /** When one left before and when one leaves after, beside the ends of the two bars. */
  public List<Label> ends(WeekDay day) {
    List<Label> labels = new ArrayList<>();
    of(day, Kind.BEFORE)
        .forEach(bar -> labels.add(new Label("", at(bar.to()), "start", 18, clock(bar.to()))));
    of(day, Kind.CORE)
        .forEach(bar -> labels.add(new Label("t", at(bar.to()), "start", 39, clock(bar.to()))));
    return labels;
  }

  private static List<Segment> of(WeekDay day, Kind kind) {
    return day.segments().stream().filter(segment -> segment.kind() == kind).toList();
  }

  private static int middle(Segment segment) {
    return (segment.from() + segment.to()) / 2;
  }

  private static String style(int room) {
    return room < ROOM_ON_A_PHONE ? "inv wide" : "inv";
  }

  /** A time of the day as it is said: '7:30'. */
  static String clock(int minutes) {
    return minutes / HOUR + ":" + (minutes % HOUR < 10 ? "0" : "") + minutes % HOUR;
  }

  private static String style(Kind kind) {
    return switch (kind) {
      case ENTRY -> "win in";
      case EXIT -> "win out";
      case CORE, WANTED -> "core";
      case BREAK -> "brk";
      case BEFORE -> "past";
    };
  }

  private String at(int minutes) {
    return share(minutes - from);
  }

  private String share(int minutes) {
    return String.format(Locale.ROOT, "%.3f%%", minutes * 100.0 / (to - from));
  }
}
