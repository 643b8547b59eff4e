package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Somewhere hours of work come from. The rota finds all beans of this type and asks them by {@link
 * #order}; the first one that has something to say about a person and a day is believed.
 */
public interface HoursSource {

  /** Smaller is asked first: 10 a band of one's own, 20 a personalised schedule, 90 the rest. */
  int order();

  /**
   * Reads the hours of these people, in a number of queries that does not grow with them.
   *
   * @param from first day of interest
   * @param until last day of interest, included
   */
  Timetable read(Collection<Person> people, LocalDate from, LocalDate until);
}
