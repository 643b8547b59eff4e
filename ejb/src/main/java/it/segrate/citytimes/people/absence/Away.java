package it.segrate.citytimes.people.absence;

import java.time.LocalDate;

/**
 * Days on which somebody is away, both ends included. Public for JPA, which makes it.
 *
 * @param absenceId the absence it comes from
 */
public record Away(Long absenceId, Long personId, LocalDate from, LocalDate until) {

  /** Whether the person is away on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
