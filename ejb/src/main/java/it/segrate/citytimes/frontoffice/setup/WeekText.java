package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of a week as somebody writes them, a line a weekday: {@code 8:30-12:30, 14-17}. Nothing
 * is a day on which it is shut. Days are named by {@link DayOfWeek}.
 */
public final class WeekText {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

  private WeekText() {}

  /** The hours as somebody would type them, every weekday by its name. */
  public static Map<String, String> write(List<OpeningHours> hours) {
    Map<String, String> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(
          day.name(),
          hours.stream()
              .filter(span -> span.getWeekday() == day)
              .map(span -> span.getOpens() + "–" + span.getCloses())
              .collect(Collectors.joining(", ")));
    }
    return week;
  }

  /**
   * The hours that are typed.
   *
   * @throws Refusal INVALID naming the weekday whose line is no list of hours, or whose spans end
   *     before they begin or run into each other
   */
  static List<OpeningHours> read(Map<String, String> typed) {
    List<OpeningHours> hours = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String line = typed.getOrDefault(day.name(), "");
      if (line != null && !line.isBlank()) {
        hours.addAll(day(day, line));
      }
    }
    return hours;
  }

  private static List<OpeningHours> day(DayOfWeek day, String line) {
    List<OpeningHours> spans = new ArrayList<>();
    LocalTime before = null;
    for (String part : line.split("[,;]")) {
      Matcher span = SPAN.matcher(part.strip());
      if (!span.matches()) {
        throw Refusal.invalidField(day.name(), "frontoffice.refusal.hours.form");
      }
      LocalTime opens = time(day, span.group(1), span.group(2));
      LocalTime closes = time(day, span.group(3), span.group(4));
      if (!closes.isAfter(opens) || before != null && opens.isBefore(before)) {
        throw Refusal.invalidField(day.name(), "frontoffice.refusal.hours.order");
      }
      before = closes;
      spans.add(new OpeningHours(day, opens, closes));
    }
    return spans;
  }

  private static LocalTime time(DayOfWeek day, String hour, String minute) {
    try {
      return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    } catch (DateTimeException e) {
      throw Refusal.invalidField(day.name(), "frontoffice.refusal.hours.form");
    }
  }
}
