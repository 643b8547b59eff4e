package it.segrate.citytimes.frontoffice.simulate;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the people of a simulation come from: drawn by chance, or as they came on days that were.
 */
public interface ArrivalSource {

  /**
   * A day without anybody at the desks.
   *
   * @param opens when the doors open, in milliseconds since 1970
   * @param closes when no more tickets are given
   * @param arrivals who comes, in the order in which they do
   */
  record Day(LocalDate date, long opens, long closes, List<Arrival> arrivals) {}

  /** How many days there are. */
  int size();

  /** One of the days, from 0: the same each time it is asked for. */
  Day day(int number);
}
