package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * A day of the hall.
 *
 * @param holiday whether it is a public holiday
 * @param closure why the hall is closed on a day that is none, or null
 * @param opens whether it is open at any hour of that day
 * @param hours in which it is open; none where it is closed, or where they are over
 */
public record DayOutlook(
    LocalDate day, boolean holiday, LocalText closure, boolean opens, List<HourOutlook> hours) {

  public DayOutlook {
    hours = List.copyOf(hours);
  }
}
