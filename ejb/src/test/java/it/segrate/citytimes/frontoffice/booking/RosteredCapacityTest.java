package it.segrate.citytimes.frontoffice.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What can be booked where a roster is published. The hall is open on Tuesdays from 8 to 20, six
 * desks serve queue A, 40 in a hundred of them for appointments; one desk more serves B alone.
 */
@BothDatabases
class RosteredCapacityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private BookingDesk desk;
  private final List<ServicePoint> desks = new ArrayList<>();
  private ShiftKind morning;
  private ShiftKind afternoon;

  @BeforeEach
  void furnish(TestDatabase db) {
    desk = new BookingDesk(db);
    desks.clear();
    for (int i = 1; i <= 6; i++) {
      desks.add(desk.hall.desk(Integer.toString(i), "A", null));
    }
    desks.add(desk.hall.desk("7", "B", null));
    morning = kind("morning", "08:00", "14:00");
    afternoon = kind("afternoon", "14:00", "18:00");
  }

  @Test
  void placesFollowTheDesksOfThePublishedRoster() {
    publish(MONDAY, morning, 1, 2, 3, 4, 5);
    assertThat(places("08:00")).as("of five desks").isEqualTo(2);

    publish(MONDAY.plusWeeks(1), morning, 1, 2);
    assertThat(places(TUESDAY.plusWeeks(2), "08:00")).as("nothing published: of six").isEqualTo(2);
    assertThat(places("14:00")).as("nobody in the afternoon").isZero();
  }

  @Test
  void eachHalfHourHasItsOwnPlaces() {
    publish(MONDAY, morning, 1, 2, 3, 4, 5);
    add(MONDAY, afternoon, 3);

    assertThat(places("13:45")).isEqualTo(2);
    assertThat(places("14:00")).as("one desk, one place").isEqualTo(1);
    assertThat(places("17:45")).isEqualTo(1);
    assertThat(places("18:00")).isZero();
  }

  @Test
  void draftAndDesksOfOtherQueuesGiveNoPlaces() {
    draft(MONDAY, morning, 1);
    assertThat(places("08:00")).as("of the six that stand there").isEqualTo(2);

    desk.hall.db.inTransaction(
        em ->
            em.createQuery("SELECT r FROM Roster r WHERE r.branch = :branch", Roster.class)
                .setParameter("branch", desk.hall.branch)
                .getSingleResult()
                .publish(desk.hall.clock.instant()));
    add(MONDAY, morning, 7);

    assertThat(places("08:00")).as("of desk 1 alone").isEqualTo(1);
    add(MONDAY, afternoon, 7);
    assertThat(places("14:00")).isZero();
  }

  @Test
  void shareOfTheQueueSaysHowManyOfItsDesksCanBeBooked() {
    publish(MONDAY, morning, 1, 2, 3, 4, 5);

    assertThat(places(0)).isZero();
    assertThat(places(1)).as("one at least").isEqualTo(1);
    assertThat(places(39)).as("rounded down").isEqualTo(1);
    assertThat(places(60)).isEqualTo(3);
    assertThat(places(100)).isEqualTo(5);
    assertThatThrownBy(() -> places(101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rosterThatShrinksKeepsWhatIsBookedAndGivesNothingMore() {
    Instant nine = at("09:00");
    Booking kept = desk.book("A", nine, "ada@example.org");
    desk.book("A", nine, "bea@example.org");

    publish(MONDAY, morning, 1);

    assertThat(slot(TUESDAY, "09:00").booked()).isEqualTo(2);
    assertThat(slot(TUESDAY, "09:00").isFree()).isFalse();
    refused(() -> desk.book("A", nine, "ciro@example.org"));
    assertThat(desk.now(kept).getState()).isEqualTo(BookingState.BOOKED);
    desk.book("A", at("09:15"), "ciro@example.org");
    refused(() -> desk.book("A", at("09:15"), "dora@example.org"));
    refused(() -> desk.book("A", at("14:00"), "dora@example.org"));
  }

  @Test
  void deskOfSomebodyWhoIsAwayThatDayIsNoPlace() {
    publish(MONDAY, morning, 1, 2);
    desk.hall.db.inTransaction(
        em ->
            em.find(ServiceCard.class, desk.hall.service("A"))
                .getGroup()
                .shareWithAppointments(100));
    Account ada = works(1);
    assertThat(places("08:00")).isEqualTo(2);

    away(ada, TUESDAY.minusDays(1));
    assertThat(places("08:00")).as("back on Tuesday").isEqualTo(2);
    away(ada, TUESDAY);
    assertThat(places("08:00")).as("the other desk").isEqualTo(1);
    away(works(2), TUESDAY);
    assertThat(places("08:00")).as("nobody is there").isZero();
  }

  @Test
  void absenceThatIsWrittenDownLaterKeepsWhatIsBookedAndGivesNothingMore() {
    publish(MONDAY, morning, 1, 2, 3, 4, 5);
    Booking kept = desk.book("A", at("09:00"), "ada@example.org");
    for (int number = 2; number <= 5; number++) {
      away(works(number), TUESDAY);
    }

    refused(() -> desk.book("A", at("09:00"), "bea@example.org"));
    assertThat(desk.now(kept).getState()).isEqualTo(BookingState.BOOKED);
    desk.book("A", at("09:15"), "bea@example.org");
  }

  /** Somebody of the registry works all shifts of a desk. */
  private Account works(int number) {
    return desk.hall.db.callInTransaction(
        em -> {
          Person person = new Staff(em).person("Operatore " + number, "Modelli", null);
          em.flush();
          Account account =
              Callers.open(em, person.getId(), person.fullName(), person.getEmail(), Role.OPERATOR);
          em.flush();
          em.createQuery("UPDATE Shift s SET s.operatorId = :account WHERE s.desk = :desk")
              .setParameter("account", account.getId())
              .setParameter("desk", desks.get(number - 1))
              .executeUpdate();
          return account;
        });
  }

  private void away(Account who, LocalDate day) {
    desk.hall.db.inTransaction(
        em -> em.persist(new Absence(em.find(Person.class, who.getPersonId()), day, day)));
  }

  private ShiftKind kind(String code, String from, String until) {
    return desk.hall.db.callInTransaction(
        em -> {
          ShiftKind kind =
              new ShiftKind(
                  desk.hall.branch,
                  code,
                  new LocalText(code, code),
                  TimeWindow.of(from, until),
                  DayOfWeek.MONDAY,
                  DayOfWeek.FRIDAY);
          em.persist(kind);
          return kind;
        });
  }

  private void publish(LocalDate monday, ShiftKind kind, int... numbers) {
    draft(monday, kind, numbers);
    desk.hall.db.inTransaction(
        em ->
            em.createQuery(
                    "SELECT r FROM Roster r WHERE r.branch = :branch AND r.monday = :monday",
                    Roster.class)
                .setParameter("branch", desk.hall.branch)
                .setParameter("monday", monday)
                .getSingleResult()
                .publish(desk.hall.clock.instant()));
  }

  private void draft(LocalDate monday, ShiftKind kind, int... numbers) {
    desk.hall.db.inTransaction(em -> em.persist(new Roster(desk.hall.branch, monday)));
    for (int number : numbers) {
      add(monday, kind, number);
    }
  }

  /** Somebody works that shift at a desk on the Tuesday of the week. */
  private void add(LocalDate monday, ShiftKind kind, int number) {
    desk.hall.db.inTransaction(
        em -> {
          Roster roster =
              em.createQuery(
                      "SELECT r FROM Roster r WHERE r.branch = :branch AND r.monday = :monday",
                      Roster.class)
                  .setParameter("branch", desk.hall.branch)
                  .setParameter("monday", monday)
                  .getSingleResult();
          em.persist(
              new Shift(
                  roster,
                  monday.plusDays(1),
                  em.find(ShiftKind.class, kind.getId()),
                  em.find(ServicePoint.class, desks.get(number - 1).getId()),
                  1_000 + number));
        });
  }

  private int places(int percent) {
    desk.hall.db.inTransaction(
        em ->
            em.find(ServiceCard.class, desk.hall.service("A"))
                .getGroup()
                .shareWithAppointments(percent));
    return places("08:00");
  }

  private int places(String time) {
    return places(TUESDAY, time);
  }

  private int places(LocalDate day, String time) {
    return desk.slots("A").getOrDefault(day, List.of()).stream()
        .filter(slot -> slot.starts().equals(at(day, time)))
        .mapToInt(Slot::capacity)
        .sum();
  }

  private Slot slot(LocalDate day, String time) {
    return desk.slots("A").get(day).stream()
        .filter(slot -> slot.starts().equals(at(day, time)))
        .findFirst()
        .orElseThrow();
  }

  private static Instant at(String time) {
    return at(TUESDAY, time);
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(PortalClock.ZONE).toInstant();
  }

  private static void refused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.key()).isEqualTo("frontoffice.refusal.booking.slot"));
  }
}
