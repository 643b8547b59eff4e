package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of personalised schedules is compared with: people, schedules, active bands. */
final class KnownSchedules {

  private final Map<String, Person> people = new HashMap<>();
  private final List<PersonalSchedule> schedules;
  private final List<TimeBandRequest> active;

  private KnownSchedules(
      List<Person> people, List<PersonalSchedule> schedules, List<TimeBandRequest> active) {
    people.forEach(person -> this.people.put(person.getBadge().value(), person));
    this.schedules = schedules;
    this.active = active;
  }

  static KnownSchedules read(EntityManager entities) {
    return new KnownSchedules(
        entities.createQuery("SELECT p FROM Person p", Person.class).getResultList(),
        entities
            .createQuery(
                "SELECT DISTINCT s FROM PersonalSchedule s LEFT JOIN FETCH s.band"
                    + " LEFT JOIN FETCH s.days",
                PersonalSchedule.class)
            .getResultList(),
        entities
            .createQuery(
                "SELECT r FROM TimeBandRequest r JOIN FETCH r.band WHERE r.state = :active",
                TimeBandRequest.class)
            .setParameter("active", RequestState.ACTIVE)
            .getResultList());
  }

  Optional<Person> person(Badge badge) {
    return Optional.ofNullable(people.get(badge.value()));
  }

  Optional<Person> person(String cell) {
    return Badge.isBadge(cell) ? person(new Badge(cell)) : Optional.empty();
  }

  /** The schedule of that person and first day. */
  Optional<PersonalSchedule> same(PersonalSheet sheet) {
    return of(sheet).filter(one -> one.getFrom().equals(sheet.from())).findFirst();
  }

  /** A schedule that begins later, into which this one would last. */
  Optional<PersonalSchedule> later(PersonalSheet sheet) {
    return of(sheet)
        .filter(one -> one.getFrom().isAfter(sheet.from()))
        .filter(one -> one.overlaps(sheet.from(), sheet.until()))
        .findFirst();
  }

  private Stream<PersonalSchedule> of(PersonalSheet sheet) {
    return schedules.stream().filter(one -> one.getPersonId() == sheet.personId());
  }

  /** The name of a band that the person has in these days, or that took the schedule's place. */
  Optional<String> bandInstead(PersonalSheet sheet) {
    return active.stream()
        .filter(request -> request.getPersonId() == sheet.personId())
        .filter(request -> request.overlaps(sheet.from(), sheet.until()))
        .map(TimeBandRequest::getBand)
        .findFirst()
        .or(() -> same(sheet).filter(PersonalSchedule::isConverted).flatMap(PersonalSchedule::band))
        .map(band -> band.getNameIt());
  }
}
