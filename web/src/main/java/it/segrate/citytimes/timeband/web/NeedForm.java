package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.week.Need;
import it.segrate.citytimes.timeband.week.Need.Kind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One need, as the address and the page have it.
 *
 * @param number from 0, the last part of its parameters' names
 * @param time as it was typed; empty for none
 */
public record NeedForm(int number, Kind kind, String time, Set<DayOfWeek> days) {

  /** Monday to Friday, where nothing else was chosen. */
  static final Set<DayOfWeek> WORKWEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  public boolean isOn(DayOfWeek day) {
    return days.contains(day);
  }

  /** Message key of what is wrong with it; null if nothing is. */
  public String fault() {
    if (time.isEmpty()) {
      return null;
    }
    if (parsed().isEmpty()) {
      return "timeband.choice.notTime";
    }
    return days.isEmpty() ? "timeband.choice.noDays" : null;
  }

  /** The need; empty while no time is given, or with a fault. */
  Optional<Need> need() {
    return parsed().filter(at -> !days.isEmpty()).map(at -> new Need(kind, at, days));
  }

  private Optional<LocalTime> parsed() {
    try {
      return Optional.of(LocalTime.parse(time.length() == 4 ? "0" + time : time));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
