package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.util.Optional;

/** What one source says of people's days. */
@FunctionalInterface
public interface Timetable {

  /**
   * What a source says of one day.
   *
   * @param hours empty for a day off
   * @param band the band they come from; empty for a schedule of one person alone
   */
  record Day(Optional<DayHours> hours, Optional<TimeBand> band) {

    /** Hours, or a day off where there are none. */
    public static Day of(Optional<DayHours> hours) {
      return new Day(hours, Optional.empty());
    }

    /** The hours of a band, or its day off. */
    public static Day of(TimeBand band, Optional<DayHours> hours) {
      return new Day(hours, Optional.of(band));
    }

    /** The same, on a day on which nobody works. */
    Day off() {
      return new Day(Optional.empty(), band);
    }
  }

  /** The person's hours of that day; empty where this source knows nothing of them. */
  Optional<Day> on(Person person, LocalDate day);
}
