package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Lets personalised schedules follow the requests of their people. A band that begins takes the
 * schedule's place, whether it was proposed or not: nobody works two. A request for the proposed
 * band that comes to nothing puts the schedule back where it was.
 */
@ApplicationScoped
public class ScheduleConversion {

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Does what the state of a request that has just moved asks for, in the move's transaction. */
  public void moved(@Observes TimeBandRequest request) {
    switch (request.getState()) {
      case ACTIVE -> of(request).forEach(schedule -> convert(schedule, request));
      case REJECTED, WITHDRAWN, EXPIRED ->
          of(request)
              .filter(schedule -> isAnswer(schedule, request))
              .forEach(schedule -> reopen(schedule, request.getState()));
      default -> {
        // Nothing is decided yet, or the band has ended and the schedule is over long since.
      }
    }
  }

  private Stream<PersonalSchedule> of(TimeBandRequest request) {
    return entities
        .createQuery(
            "SELECT s FROM PersonalSchedule s WHERE s.personId = :person", PersonalSchedule.class)
        .setParameter("person", request.getPersonId())
        .getResultList()
        .stream();
  }

  private void convert(PersonalSchedule schedule, TimeBandRequest request) {
    LocalDate first = request.getFrom();
    if (schedule.isEndedBy(first)) {
      schedule.convert(request.getBand(), first, first, clock.instant());
      audit.record("timeband.personal-converted", subject(schedule), request.getBand().getCode());
    }
  }

  private boolean isAnswer(PersonalSchedule schedule, TimeBandRequest request) {
    return schedule.stateOn(LocalDate.now(clock)) == ScheduleState.PROPOSED
        && schedule
            .band()
            .filter(band -> band.getCode().equals(request.getBand().getCode()))
            .isPresent();
  }

  private void reopen(PersonalSchedule schedule, RequestState because) {
    schedule.reopen(LocalDate.now(clock), clock.instant());
    audit.record("timeband.personal-reopened", subject(schedule), because.name());
  }

  private static String subject(PersonalSchedule schedule) {
    return "personal:" + schedule.getId();
  }
}
