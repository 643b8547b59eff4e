package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.worktime.DayHours;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/** One week of a band as HR types it. */
public class WeekForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<DayForm> days = Stream.of(DayOfWeek.values()).map(DayForm::new).toList();

  /** Takes the hours of a week over. */
  WeekForm fill(List<DayHours> hours) {
    hours.forEach(day -> day(day.weekday()).fill(day));
    return this;
  }

  /** Copies the hours of the first worked day to Monday to Friday. */
  void sameEveryDay() {
    hours().stream()
        .findFirst()
        .ifPresent(
            hours -> List.of(DayOfWeek.values()).subList(0, 5).forEach(d -> day(d).fill(hours)));
  }

  /** The days that nothing is wrong with. */
  List<DayHours> hours() {
    return days.stream().flatMap(day -> day.hours().stream()).toList();
  }

  int plannedMinutes() {
    return hours().stream().mapToInt(DayHours::plannedMinutes).sum();
  }

  /** Whether a day is typed that cannot be. */
  boolean isFaulty() {
    return days.stream().anyMatch(day -> day.getFault() != null);
  }

  DayForm day(DayOfWeek weekday) {
    return days.get(weekday.ordinal());
  }

  public List<DayForm> getDays() {
    return days;
  }
}
