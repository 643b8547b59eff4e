package it.segrate.citytimes.timeband.personal;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives some of the invented people personalised schedules, once: near a band, far, and unlawful.
 */
@Stateless
public class PersonalDemo {

  private static final List<DayOfWeek> WORKWEEK =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
  private static final String EQUAL_DAYS = "CINQUE-UGUALI";
  private static final int SHORT = 6 * 60;
  private static final int LONG = 9 * 60;

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject PersonService people;
  @Inject Clock clock;

  /** Does nothing where there are schedules, no bands, or no invented people. */
  public void seed() {
    LocalDate today = LocalDate.now(clock);
    long there =
        entities
            .createQuery("SELECT COUNT(s) FROM PersonalSchedule s", Long.class)
            .getSingleResult();
    Optional<TimeBand> equal =
        catalogue.offeredOn(today).stream()
            .filter(band -> band.getCode().equals(EQUAL_DAYS))
            .findFirst();
    if (there > 0 || equal.isEmpty() || people.findByBadge("1007").isEmpty()) {
      return;
    }
    // A quarter of an hour short of Cremona's long days, twice a week.
    grant("1007", longOn(Set.of(MONDAY, WEDNESDAY), "16:45"), "Det. 412/2024", 26);
    grant("1038", longOn(Set.of(TUESDAY, THURSDAY), "17:30"), "Det. 77/2025", 20);
    // Seven hours without a break.
    grant("1017", alike("07:30", "14:42", 0, 432, WORKWEEK), "Prot. 18840/2023", 38);
    // Late, and on Saturday.
    grant("1052", alike("12:30", "18:30", 0, SHORT, six()), "Prot. 5521/2022", 50);
    grant("1060", alternating(), "Det. 140/2025", 17);
    grant("1075", longOn(Set.of(MONDAY), "17:30"), "Det. 33/2025", 22);
    grant("1044", equalDays(), "Det. 15/2025", 23)
        .ifPresent(one -> one.propose(equal.get(), today, clock.instant()));
    grant("1050", alike("08:00", "14:00", 0, SHORT, WORKWEEK.subList(0, 4)), "Det. 9/2024", 33)
        .ifPresent(one -> one.markImpossible(Obstacle.PART_TIME, "", today, clock.instant()));
    grant("1067", alike("06:30", "12:30", 0, SHORT, six()), "Det. 222/2025", 16)
        .ifPresent(
            one ->
                one.markImpossible(
                    Obstacle.SERVICE, "Apre la sede il sabato.", today, clock.instant()));
    grant("1061", equalDays(), "Det. 2/2024", 34)
        .ifPresent(
            one ->
                one.convert(
                    equal.get(), today.minusDays(40), today.minusDays(40), clock.instant()));
  }

  private Optional<PersonalSchedule> grant(String badge, WeekPattern weeks, String act, int ago) {
    LocalDate from = LocalDate.now(clock).minusMonths(ago).withDayOfMonth(1);
    return people
        .findByBadge(badge)
        .map(Person::getId)
        .map(
            person -> {
              PersonalSchedule schedule =
                  new PersonalSchedule(
                      new PersonalSheet(person, from, null, weeks, act, from.minusDays(6)),
                      clock.instant());
              entities.persist(schedule);
              return schedule;
            });
  }

  private static WeekPattern longOn(Set<DayOfWeek> days, String exit) {
    return WeekPattern.of(week(days, exit));
  }

  private static List<DayHours> week(Set<DayOfWeek> longDays, String exit) {
    return WORKWEEK.stream()
        .map(day -> longDays.contains(day) ? longDay(day, exit) : shortDay(day))
        .toList();
  }

  private static DayHours shortDay(DayOfWeek day) {
    return DayHours.between(
        day, TimeWindow.of("07:45", "08:15"), TimeWindow.of("13:45", "14:15"), 0, SHORT);
  }

  private static DayHours longDay(DayOfWeek day, String exit) {
    return new DayHours(
        day,
        TimeWindow.of("07:30", "08:00"),
        List.of(TimeWindow.of("08:00", "13:00"), TimeWindow.of("13:30", exit)),
        TimeWindow.of(exit, "17:30"),
        30,
        LONG);
  }

  private static WeekPattern alike(
      String in, String out, int pause, int minutes, List<DayOfWeek> days) {
    return WeekPattern.of(
        days.stream()
            .map(
                day ->
                    DayHours.between(
                        day, TimeWindow.of(in, in), TimeWindow.of(out, out), pause, minutes))
            .toList());
  }

  private static List<DayOfWeek> six() {
    return Stream.concat(WORKWEEK.stream(), Stream.of(SATURDAY)).toList();
  }

  private static WeekPattern alternating() {
    return new WeekPattern(
        List.of(
            week(Set.of(MONDAY, WEDNESDAY), "17:15"), week(Set.of(TUESDAY, THURSDAY), "17:15")));
  }

  private static WeekPattern equalDays() {
    return WeekPattern.of(
        WORKWEEK.stream()
            .map(
                day ->
                    DayHours.between(
                        day,
                        TimeWindow.of("07:15", "08:00"),
                        day == FRIDAY
                            ? TimeWindow.of("14:45", "15:30")
                            : TimeWindow.of("15:00", "15:45"),
                        30,
                        day == FRIDAY ? 420 : 435))
            .toList());
  }
}
