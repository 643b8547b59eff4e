package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.rota.HoursSource;
import it.segrate.citytimes.timeband.rota.Timetable;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hours of who has a personalised schedule, from its first day to its last. */
@ApplicationScoped
public class PersonalHours implements HoursSource {

  @PersistenceContext EntityManager entities;

  /** A schedule and its weeks, which are put together once. */
  private record Granted(PersonalSchedule schedule, WeekPattern weeks) {}

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Timetable read(Collection<Person> people, LocalDate from, LocalDate until) {
    Map<Long, List<Granted>> granted =
        entities
            .createQuery(
                "SELECT DISTINCT s FROM PersonalSchedule s LEFT JOIN FETCH s.band"
                    + " LEFT JOIN FETCH s.days WHERE s.personId IN :people AND s.fromDate <= :until"
                    + " AND (s.untilDate IS NULL OR s.untilDate >= :from)",
                PersonalSchedule.class)
            .setParameter("people", people.stream().map(Person::getId).toList())
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultStream()
            .map(schedule -> new Granted(schedule, schedule.pattern()))
            .collect(Collectors.groupingBy(one -> one.schedule().getPersonId()));
    return (person, day) -> on(granted.getOrDefault(person.getId(), List.of()), day);
  }

  private static Optional<Timetable.Day> on(List<Granted> granted, LocalDate day) {
    return granted.stream()
        .filter(one -> one.schedule().overlaps(day, day))
        .findFirst()
        .map(one -> Timetable.Day.of(one.weeks().on(day, one.schedule().getFrom())));
  }
}
