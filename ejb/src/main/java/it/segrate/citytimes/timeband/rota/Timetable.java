package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.week.DayHours;
import java.time.LocalDate;
import java.util.Optional;

/** What one source says of people's days. */
@FunctionalInterface
public interface Timetable {

  /** What a source says of one day: hours, or a day off. */
  record Day(Optional<DayHours> hours) {

    /** Hours, or a day off where there are none. */
    public static Day of(Optional<DayHours> hours) {
      return new Day(hours);
    }
  }

  /** The person's hours of that day; empty where this source knows nothing of them. */
  Optional<Day> on(Person person, LocalDate day);
}
