package it.segrate.citytimes.timeband.personal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * Tells what somebody is back at when a band of theirs has ended. A schedule that is worked on the
 * eve of a band is over for good when it begins ({@link ScheduleConversion}); one that is granted
 * for later days lies under the band, and is worked after it.
 */
@Dependent
public class ReturningSchedules {

  @PersistenceContext EntityManager entities;

  /**
   * Whether it is a personalised schedule, and not the ordinary hours.
   *
   * @param bandFrom first day of the band, past or to come
   * @param day the day after its last
   */
  public boolean isThere(long personId, LocalDate bandFrom, LocalDate day) {
    return entities
        .createQuery(
            "SELECT s FROM PersonalSchedule s WHERE s.personId = :person AND s.fromDate <= :day"
                + " AND (s.untilDate IS NULL OR s.untilDate >= :day)",
            PersonalSchedule.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .getResultStream()
        .anyMatch(schedule -> !schedule.isEndedBy(bandFrom));
  }
}
