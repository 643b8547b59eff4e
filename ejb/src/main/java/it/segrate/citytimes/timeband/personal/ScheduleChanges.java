package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.imports.FieldChange;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a file changes of a schedule: its dates, its act, and its days one by one. */
final class ScheduleChanges {

  private ScheduleChanges() {}

  /**
   * The fields that differ.
   *
   * @param before null for a new schedule
   */
  static List<FieldChange> between(PersonalSheet before, PersonalSheet after) {
    List<FieldChange> changes = new ArrayList<>();
    add(changes, Column.SCHEDULE_FROM, before == null ? null : before.from(), after.from());
    add(changes, Column.SCHEDULE_UNTIL, before == null ? null : before.until(), after.until());
    add(changes, Column.ACT, before == null ? null : before.actNumber(), after.actNumber());
    add(changes, Column.ACT_DATE, before == null ? null : before.actDate(), after.actDate());
    Map<Integer, String> former = before == null ? Map.of() : days(before.pattern());
    Map<Integer, String> now = days(after.pattern());
    TreeSet<Integer> all = new TreeSet<>(former.keySet());
    all.addAll(now.keySet());
    if (before == null) {
      together(now.values()).forEach(day -> add(changes, Column.WEEKDAY, null, day));
    } else {
      all.forEach(day -> add(changes, Column.WEEKDAY, former.get(day), now.get(day)));
    }
    return changes;
  }

  /** Days of the same hours in one cell: the weekday is a list then. */
  private static List<String> together(Collection<String> days) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String day : days) {
      String[] part = day.split("\\|", 3);
      names.merge(part[0] + "|#|" + part[2], part[1], (one, other) -> one + "," + other);
    }
    return names.entrySet().stream()
        .map(alike -> alike.getKey().replace("#", alike.getValue()))
        .toList();
  }

  private static void add(List<FieldChange> changes, Column column, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new FieldChange(column, cell(before), cell(after)));
    }
  }

  private static String cell(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Map<Integer, String> days(WeekPattern pattern) {
    Map<Integer, String> days = new TreeMap<>();
    pattern.places().forEach(place -> days.put(place.day(), cell(place, pattern.length() > 1)));
    return days;
  }

  /** A day in one cell: week (empty where there is one), weekday, entry, break, exit, length. */
  private static String cell(WeekPattern.Place place, boolean cycle) {
    DayHours hours = place.hours();
    String pause =
        hours.core().size() == 2
            ? cell(hours.core().getFirst().to(), hours.core().getLast().from())
            : "";
    return String.join(
        "|",
        cycle ? String.valueOf(place.week() + 1) : "",
        hours.weekday().name(),
        cell(hours.entry()),
        pause,
        cell(hours.exit()),
        String.valueOf(hours.breakMinutes()),
        String.valueOf(hours.plannedMinutes()));
  }

  private static String cell(TimeWindow window) {
    return cell(window.from(), window.to());
  }

  private static String cell(LocalTime from, LocalTime to) {
    return from.equals(to) ? from.toString() : from + "-" + to;
  }
}
