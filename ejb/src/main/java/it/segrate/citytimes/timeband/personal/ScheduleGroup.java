package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.RawLine;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.ScheduleLine;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a file that make one schedule: all good, or all in the quarantine. */
record ScheduleGroup(List<ReadLine<ScheduleLine>> lines) {

  private static final int NAMED_LINES = 5;

  /**
   * What tells the schedules of a file apart, badge and first day; empty where it cannot be read.
   */
  static Optional<String> key(ReadLine<ScheduleLine> line) {
    String badge = PlainText.tidy(line.raw().cell(Column.SCHEDULE_BADGE));
    return Badge.isBadge(badge)
        ? ScheduleLine.from(line.raw()).map(from -> new Badge(badge) + "@" + from)
        : Optional.empty();
  }

  boolean isGood() {
    return lines.stream().allMatch(ReadLine::isGood);
  }

  ScheduleLine first() {
    return lines.getFirst().value();
  }

  Badge badge() {
    return first().badge();
  }

  /** Marks lines that say otherwise than the first about what the whole schedule has once. */
  ScheduleGroup agreeing() {
    return isGood()
        ? agreeing(Column.SCHEDULE_UNTIL, ScheduleLine::until)
            .agreeing(Column.ACT, ScheduleLine::act)
            .agreeing(Column.ACT_DATE, ScheduleLine::actDate)
        : this;
  }

  private ScheduleGroup agreeing(Column column, Function<ScheduleLine, Object> what) {
    ReadLine<ScheduleLine> head = lines.getFirst();
    return new ScheduleGroup(
        lines.stream()
            .map(
                line ->
                    !line.isGood()
                            || !head.isGood()
                            || Objects.equals(what.apply(line.value()), what.apply(head.value()))
                        ? line
                        : line.with(column, Reason.OTHERWISE, head.raw().number()))
            .toList());
  }

  /** Marks every line, for what is wrong with the schedule as a whole. */
  ScheduleGroup marked(Column column, Reason reason, Object... arguments) {
    return new ScheduleGroup(
        lines.stream().map(line -> line.with(column, reason, arguments)).toList());
  }

  /**
   * Half a schedule is none: where one line is bad, the good ones wait with it.
   *
   * @param others numbers of bad lines that may belong to it as well
   */
  ScheduleGroup together(Collection<Integer> others) {
    String bad =
        Stream.concat(
                lines.stream().filter(line -> !line.isGood()).map(line -> line.raw().number()),
                others.stream())
            .sorted()
            .map(String::valueOf)
            .limit(NAMED_LINES)
            .collect(Collectors.joining(", "));
    return new ScheduleGroup(
        lines.stream()
            .map(line -> line.isGood() && !bad.isEmpty() ? waiting(line, bad) : line)
            .toList());
  }

  private static ReadLine<ScheduleLine> waiting(ReadLine<ScheduleLine> line, String bad) {
    return line.with(null, Reason.OTHER_LINE, bad);
  }

  boolean overlaps(ScheduleGroup other) {
    ScheduleLine one = first();
    ScheduleLine two = other.first();
    return (one.until() == null || !two.from().isAfter(one.until()))
        && (two.until() == null || !one.from().isAfter(two.until()));
  }

  /** The cells of all lines, one after the other; what all have in common stands once. */
  List<String> content() {
    List<String> cells = new ArrayList<>();
    for (ReadLine<ScheduleLine> line : lines) {
      List<String> record = new ArrayList<>(line.value().record());
      if (!cells.isEmpty()) {
        List.of(0, 1, 2, record.size() - 2, record.size() - 1).forEach(i -> record.set(i, ""));
      }
      cells.addAll(record);
    }
    return cells;
  }

  /** Reads what {@link #content()} has written. */
  static ScheduleGroup of(List<RawLine> stored) {
    RawLine head = stored.getFirst();
    return new ScheduleGroup(
        stored.stream().map(line -> ScheduleLine.read(withCommon(line, head))).toList());
  }

  private static RawLine withCommon(RawLine line, RawLine head) {
    return line.taking(
        head,
        List.of(
            Column.SCHEDULE_BADGE,
            Column.SCHEDULE_FROM,
            Column.SCHEDULE_UNTIL,
            Column.ACT,
            Column.ACT_DATE));
  }

  /** What the act grants to that person. */
  PersonalSheet sheet(long personId) {
    ScheduleLine line = first();
    return new PersonalSheet(
        personId, line.from(), line.until(), pattern(), line.act(), line.actDate());
  }

  private WeekPattern pattern() {
    int weeks = lines.stream().mapToInt(line -> line.value().week()).max().orElse(1);
    return new WeekPattern(
        IntStream.rangeClosed(1, weeks)
            .mapToObj(
                week ->
                    lines.stream()
                        .map(ReadLine::value)
                        .filter(line -> line.week() == week)
                        .map(ScheduleGroup::hours)
                        .toList())
            .toList());
  }

  private static DayHours hours(ScheduleLine line) {
    LocalTime last = line.entryTo();
    LocalTime first = line.exitFrom();
    List<TimeWindow> core =
        line.pauseFrom() == null
            ? List.of(new TimeWindow(last, first))
            : List.of(
                new TimeWindow(last, line.pauseFrom()), new TimeWindow(line.pauseTo(), first));
    return new DayHours(
        line.weekday(),
        new TimeWindow(line.entryFrom(), last),
        core,
        new TimeWindow(first, line.exitTo()),
        line.breakMinutes(),
        Math.toIntExact(line.hours().toMinutes()));
  }
}
