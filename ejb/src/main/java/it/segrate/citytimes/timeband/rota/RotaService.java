package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.AbsenceService;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes rotas: who works when, for an office or any people and a period. It guards nothing: the
 * service that shows a rota to somebody knows whose hours are theirs to see.
 */
@Stateless
public class RotaService {

  @PersistenceContext EntityManager entities;
  @Inject AbsenceService absences;
  @Inject WorkingDays workingDays;
  @Inject Instance<HoursSource> found;

  List<HoursSource> sources;

  @PostConstruct
  void order() {
    sources = found.stream().sorted(Comparator.comparingInt(HoursSource::order)).toList();
  }

  /**
   * The rota of those who belong to an office today and work on some day of the period.
   *
   * @param until last day, included, not before {@code from}
   */
  public Rota ofOffice(long officeId, LocalDate from, LocalDate until) {
    return ofOffices(List.of(officeId), from, until);
  }

  /**
   * The same for several offices at once, in as many queries as for one.
   *
   * @param officeIds at least one
   */
  public Rota ofOffices(Collection<Long> officeIds, LocalDate from, LocalDate until) {
    List<Person> people =
        entities
            .createQuery(
                "SELECT p FROM Person p LEFT JOIN FETCH p.office WHERE p.office.id IN :offices"
                    + " AND p.hiredOn <= :until AND (p.leftOn IS NULL OR p.leftOn >= :from)"
                    + " ORDER BY p.searchText",
                Person.class)
            .setParameter("offices", officeIds)
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultList();
    return of(people, from, until);
  }

  /** The rota of these people, in as many queries for many as for one. */
  public Rota of(Collection<Person> people, LocalDate from, LocalDate until) {
    List<Person> all = List.copyOf(people);
    List<LocalDate> days = from.datesUntil(until.plusDays(1)).toList();
    Set<LocalDate> holidays =
        days.stream().filter(workingDays::isHoliday).collect(Collectors.toSet());
    if (all.isEmpty()) {
      return new Rota(all, from, until, Map.of(), Map.of(), List.of(), holidays);
    }
    List<Timetable> tables = sources.stream().map(source -> source.read(all, from, until)).toList();
    Map<Long, List<Optional<Timetable.Day>>> hours = new HashMap<>();
    Set<Person> nobodyKnows = new LinkedHashSet<>();
    for (Person person : all) {
      List<Optional<Timetable.Day>> said = new ArrayList<>();
      for (LocalDate day : days) {
        Optional<Timetable.Day> one = said(tables, person, day, holidays);
        said.add(one);
        if (one.isEmpty() && person.isActiveOn(day) && !holidays.contains(day)) {
          nobodyKnows.add(person);
        }
      }
      hours.put(person.getId(), said);
    }
    List<Long> ids = all.stream().map(Person::getId).toList();
    return new Rota(
        all,
        from,
        until,
        hours,
        absences.ofPeople(ids, from, until),
        List.copyOf(nobodyKnows),
        holidays);
  }

  /** A holiday leaves the band as it is, and nobody works. */
  private static Optional<Timetable.Day> said(
      List<Timetable> tables, Person person, LocalDate day, Set<LocalDate> holidays) {
    if (!person.isActiveOn(day)) {
      return Optional.empty();
    }
    return tables.stream()
        .flatMap(table -> table.on(person, day).stream())
        .findFirst()
        .map(said -> holidays.contains(day) ? said.off() : said);
  }
}
