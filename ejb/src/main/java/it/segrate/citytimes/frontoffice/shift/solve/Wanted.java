package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many operators a roster is to have by the time of day, whatever the forecast says.
 *
 * @param weekday on which alone; null for every day
 * @param spans parts of the day; nobody is wanted outside of them
 */
public record Wanted(DayOfWeek weekday, List<Span> spans) {

  private static final String EVERY_DAY = "DAILY";
  private static final String BETWEEN = ",";

  /** A part of the day and its operators. */
  public record Span(LocalTime from, LocalTime until, int operators) {

    private boolean has(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  /** The spans are copied. */
  public Wanted {
    spans = List.copyOf(spans);
  }

  /** Whether it says anything of a day. */
  public boolean isFor(LocalDate day) {
    return weekday == null || day.getDayOfWeek() == weekday;
  }

  /** How many are wanted at a time. */
  int at(LocalTime time) {
    return spans.stream().filter(span -> span.has(time)).mapToInt(Span::operators).sum();
  }

  /**
   * The fewest shifts with which there are never less than wanted: going through the day, whoever
   * is missing comes in the shift that lasts longest.
   *
   * @param kinds the shifts of the day
   * @param open half hours in which the hall is open, the earliest first
   * @return how often each shift is worked, by its id
   */
  Map<Long, Integer> shifts(Collection<ShiftKind> kinds, List<LocalTime> open) {
    Map<Long, Integer> worked = new HashMap<>();
    for (LocalTime time : open) {
      List<ShiftKind> then = kinds.stream().filter(kind -> kind.covers(time)).toList();
      int there = then.stream().mapToInt(kind -> worked.getOrDefault(kind.getId(), 0)).sum();
      Optional<ShiftKind> longest = then.stream().max(Comparator.comparing(ShiftKind::until));
      if (longest.isPresent() && there < at(time)) {
        worked.merge(longest.get().getId(), at(time) - there, Integer::sum);
      }
    }
    return worked;
  }

  /** How it is kept. */
  String text() {
    return (weekday == null ? EVERY_DAY : weekday.name())
        + spans.stream()
            .map(span -> BETWEEN + span.from() + '-' + span.until() + '=' + span.operators())
            .collect(Collectors.joining());
  }

  /** What {@link #text} wrote. */
  static Wanted of(String text) {
    String[] parts = text.split(BETWEEN);
    return new Wanted(
        EVERY_DAY.equals(parts[0]) ? null : DayOfWeek.valueOf(parts[0]),
        Arrays.stream(parts).skip(1).map(Wanted::span).toList());
  }

  private static Span span(String text) {
    String[] parts = text.split("[-=]");
    return new Span(
        LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), Integer.parseInt(parts[2]));
  }
}
