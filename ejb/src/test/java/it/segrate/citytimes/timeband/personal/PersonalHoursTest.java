package it.segrate.citytimes.timeband.personal;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.timeband.rota.Timetable;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rota hears of personalised schedules. */
@BothDatabases
class PersonalHoursTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  /** A Monday. */
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

  private static final DayHours MONDAY = hours(DayOfWeek.MONDAY);
  private static final DayHours TUESDAY = hours(DayOfWeek.TUESDAY);

  private final TestDatabase db;

  PersonalHoursTest(TestDatabase db) {
    this.db = db;
  }

  private static DayHours hours(DayOfWeek day) {
    return DayHours.between(
        day, TimeWindow.of("08:00", "08:30"), TimeWindow.of("14:00", "14:30"), 0, 360);
  }

  private List<Person> granted(int people, LocalDate until, WeekPattern weeks) {
    return db.callInTransaction(
        em -> {
          List<Person> all = new ArrayList<>();
          Staff staff = new Staff(em);
          for (int i = 0; i < people; i++) {
            Person person = staff.person("Marta", "Esempi", null);
            em.flush();
            em.persist(
                new PersonalSchedule(
                    new PersonalSheet(person.getId(), FIRST, until, weeks, "Det. 1/2026", FIRST),
                    CLOCK.instant()));
            all.add(person);
          }
          return all;
        });
  }

  private Timetable read(List<Person> people) {
    return db.callInTransaction(
        em -> {
          PersonalHours source = new PersonalHours();
          source.entities = em;
          return source.read(people, FIRST.minusDays(7), FIRST.plusDays(30));
        });
  }

  @Test
  void weeksAlternateFromTheFirstDaysWeekOn() {
    Person person =
        granted(1, null, new WeekPattern(List.of(List.of(MONDAY), List.of(TUESDAY)))).getFirst();

    Timetable table = read(List.of(person));

    assertThat(table.on(person, FIRST)).contains(Timetable.Day.of(Optional.of(MONDAY)));
    assertThat(table.on(person, FIRST.plusDays(1)).orElseThrow().hours()).isEmpty();
    assertThat(table.on(person, FIRST.plusDays(8)).orElseThrow().hours()).contains(TUESDAY);
    assertThat(table.on(person, FIRST.plusDays(14)).orElseThrow().hours()).contains(MONDAY);
  }

  @Test
  void beforeItsFirstDayAndAfterItsLastNothingIsKnown() {
    Person person = granted(1, FIRST.plusDays(7), WeekPattern.of(List.of(MONDAY))).getFirst();

    Timetable table = read(List.of(person));

    assertThat(table.on(person, FIRST.minusDays(7))).isEmpty();
    assertThat(table.on(person, FIRST.plusDays(7)).orElseThrow().hours()).contains(MONDAY);
    assertThat(table.on(person, FIRST.plusDays(14))).isEmpty();
  }

  @Test
  void manyAreReadInAsManyQueriesAsOne() {
    List<Person> people = granted(8, null, WeekPattern.of(List.of(MONDAY, TUESDAY)));
    long before = db.statements();
    read(people.subList(0, 1));
    long one = db.statements() - before;

    read(people);

    assertThat(db.statements() - before - one).isEqualTo(one);
  }
}
