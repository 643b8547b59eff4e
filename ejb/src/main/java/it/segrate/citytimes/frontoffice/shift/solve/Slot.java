package it.segrate.citytimes.frontoffice.shift.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A shift at a desk that somebody is needed for.
 *
 * @param week which week, from 0
 * @param kind id of the shift
 * @param desk id of the desk
 * @param late whether it is one of the late ones
 */
public record Slot(
    LocalDate day, int week, long kind, long desk, LocalTime from, LocalTime until, boolean late) {

  public int minutes() {
    return (int) ChronoUnit.MINUTES.between(from, until);
  }

  public boolean saturday() {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY;
  }

  /** Minutes from the end of this one to the beginning of the other; negative if that is before. */
  int restBefore(Slot other) {
    LocalDateTime end = day.atTime(until);
    return (int) ChronoUnit.MINUTES.between(end, other.day.atTime(other.from));
  }
}
