package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.rota.Ordinary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Rules of cover and an absence for the invented municipality. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CoverDemo {

  private static final String SHORT_DAYS = "RIENTRI-LUN-MER";
  private static final String LONG_TUESDAYS = "RIENTRI-MAR-GIO";
  private static final String HEAD = "1002";
  private static final List<String> COUNTER = List.of("1010", "1012", "1014");
  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;

  /** Ordinary hours for all, rules for the tax office and one of its services, one absence. */
  public void seed(Map<String, TimeBand> bands, LocalDate today) {
    LocalDate since = today.minusYears(1).withDayOfYear(1);
    entities.persist(new Ordinary(null, bands.get(SHORT_DAYS).getCode(), since));
    Person head = people.findByBadge(HEAD).orElseThrow();
    long office = head.getOffice().getId();
    entities.persist(new Ordinary(office, bands.get(LONG_TUESDAYS).getCode(), since));
    WEEK.forEach(day -> add(office, null, day, "09:00", "12:00", 4, since));
    add(office, null, DayOfWeek.TUESDAY, "16:00", "17:00", 6, since);
    CoverGroup counter =
        new CoverGroup(office, "IMU e TARI", COUNTER.stream().map(this::id).toList());
    entities.persist(counter);
    add(office, counter, DayOfWeek.TUESDAY, "16:00", "17:00", 2, since);
    add(office, counter, DayOfWeek.THURSDAY, "16:00", "17:00", 1, since);
    people
        .findByBadge(COUNTER.getLast())
        .ifPresent(
            nora -> entities.persist(new Absence(nora, today.plusDays(3), today.plusDays(65))));
  }

  private void add(
      long office,
      CoverGroup group,
      DayOfWeek day,
      String from,
      String to,
      int count,
      LocalDate since) {
    CoverNeed need =
        new CoverNeed(LocalTime.parse(from), LocalTime.parse(to), count, null, since, null);
    entities.persist(new CoverRule(office, group, day, need));
  }

  private long id(String badge) {
    return people.findByBadge(badge).map(Person::getId).orElseThrow();
  }
}
