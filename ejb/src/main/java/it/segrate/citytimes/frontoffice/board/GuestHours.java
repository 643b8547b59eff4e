package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says a week of hours: 'martedì, giovedì 9:00–12:00; sabato 9:00–11:00'. */
final class GuestHours {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  /** From so many days in a row on, the first and the last say it. */
  private static final int RUN = 3;

  private GuestHours() {}

  /**
   * The hours in words of the language.
   *
   * @param hours in the order of the week
   */
  static String say(List<OpeningHours> hours, Locale language) {
    Map<DayOfWeek, String> spans = new TreeMap<>();
    hours.forEach(
        span -> spans.merge(span.getWeekday(), say(span), (one, next) -> one + ", " + next));
    Map<String, List<DayOfWeek>> days = new LinkedHashMap<>();
    spans.forEach((day, text) -> days.computeIfAbsent(text, any -> new ArrayList<>()).add(day));
    return days.entrySet().stream()
        .map(entry -> days(entry.getValue(), language) + " " + entry.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String say(OpeningHours span) {
    return TIME.format(span.getOpens()) + "–" + TIME.format(span.getCloses());
  }

  private static String days(List<DayOfWeek> days, Locale language) {
    int last = days.size() - 1;
    boolean run = days.get(last).getValue() - days.getFirst().getValue() == last;
    return run && days.size() >= RUN
        ? name(days.getFirst(), language) + "–" + name(days.get(last), language)
        : days.stream().map(day -> name(day, language)).collect(Collectors.joining(", "));
  }

  private static String name(DayOfWeek day, Locale language) {
    return day.getDisplayName(TextStyle.FULL, language);
  }
}
