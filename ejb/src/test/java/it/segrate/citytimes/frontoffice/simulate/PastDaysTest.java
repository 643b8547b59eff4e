package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
class PastDaysTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @Test
  void dayThatWasComesBackWithItsPeopleAndTheirTimes(TestDatabase db) {
    TestHall hall = new TestHall(db);
    ServicePoint desk = hall.desk("1", "AB", null);
    Ticket served = hall.takePriority("A");
    Ticket gone = hall.take("B");
    hall.take("B");
    Ticket guest = hall.take("P");
    db.inTransaction(
        em -> {
          live(em.find(Ticket.class, served.getId()), desk, hall);
          live(em.find(Ticket.class, guest.getId()), desk, hall);
          Ticket absent = em.find(Ticket.class, gone.getId());
          absent.call(desk, 1, hall.clock.instant());
          absent.noShow(hall.clock.instant().plusSeconds(90));
        });
    assertThat(days(hall)).isEmpty();
    hall.clock.pass(Duration.ofDays(1));

    assertThat(days(hall)).containsExactly(TUESDAY);
    PastDays past = read(hall);
    assertThat(past.size()).isEqualTo(1);
    List<Arrival> arrivals = past.day(0).arrivals();
    assertThat(arrivals).hasSize(2);
    assertThat(arrivals)
        .anySatisfy(
            arrival -> {
              assertThat(arrival.lane()).isEqualTo(TicketLane.VIA_LIBERA);
              assertThat(arrival.walking()).isEqualTo(30_000);
              assertThat(arrival.service()).isEqualTo(600_000);
            })
        .anySatisfy(
            arrival -> {
              assertThat(arrival.absent()).isTrue();
              assertThat(arrival.atDesk()).isEqualTo(90_000);
            });
  }

  @Test
  void whoGaveUpComesBackOnlyWherePeopleGiveUp(TestDatabase db) {
    TestHall hall = new TestHall(db);
    ServicePoint desk = hall.desk("1", "AB", null);
    Ticket served = hall.take("A");
    Ticket gone = hall.take("B");
    Ticket cleared = hall.take("B");
    db.inTransaction(
        em -> {
          live(em.find(Ticket.class, served.getId()), desk, hall);
          em.find(Ticket.class, gone.getId()).cancel(hall.clock.instant().plusSeconds(420));
          em.find(Ticket.class, cleared.getId())
              .cancel(hall.clock.instant().plus(Duration.ofDays(1)));
        });
    hall.clock.pass(Duration.ofDays(1));

    assertThat(read(hall).day(0).arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.givesUp()).isEmpty());
    Patience hour = new Patience(Duration.ofHours(1));
    List<Arrival> tired = read(hall, Optional.of(hour)).day(0).arrivals();
    assertThat(tired).extracting(Arrival::letter).containsExactly("A", "B");
    assertThat(tired.getFirst().patience())
        .as("longer than they waited for the call")
        .isBetween(1L, Arrival.FOREVER - 1);
    assertThat(tired.getLast().patience()).as("as long as they did").isEqualTo(420_000);
    assertThat(read(hall, Optional.of(hour)).day(0))
        .isEqualTo(read(hall, Optional.of(hour)).day(0));
  }

  @Test
  void patienceIsThatOfTheLastYearIfEnoughGaveUp(TestDatabase db) {
    TestHall hall = new TestHall(db);
    ServicePoint desk = hall.desk("1", "AB", null);
    for (int person = 0; person < Patience.ENOUGH; person++) {
      assertThat(patience(hall)).isEmpty();
      Ticket served = hall.take("A");
      Ticket gone = hall.take("B");
      db.inTransaction(
          em -> {
            Ticket called = em.find(Ticket.class, served.getId());
            called.call(desk, 1, hall.clock.instant().plusSeconds(1_200));
            called.noShow(hall.clock.instant().plusSeconds(1_300));
            em.find(Ticket.class, gone.getId()).cancel(hall.clock.instant().plusSeconds(600));
          });
    }
    assertThat(patience(hall)).as("today is not over").isEmpty();
    hall.clock.pass(Duration.ofDays(1));

    assertThat(patience(hall))
        .as("for each who gave up after 10 minutes one was called after 20")
        .contains(new Patience(Duration.ofMinutes(30)));
  }

  private static Optional<Patience> patience(TestHall hall) {
    return hall.read(em -> new PastDaysReader(em, hall.clock).patience(hall.branch));
  }

  private static PastDays read(TestHall hall, Optional<Patience> patience) {
    return hall.read(
        em -> new PastDaysReader(em, hall.clock).read(hall.branch, List.of(TUESDAY), patience));
  }

  private static void live(Ticket ticket, ServicePoint desk, TestHall hall) {
    ticket.call(desk, 1, hall.clock.instant());
    ticket.start(hall.clock.instant().plusSeconds(30));
    ticket.end(hall.clock.instant().plusSeconds(630));
  }

  private static List<LocalDate> days(TestHall hall) {
    return hall.read(em -> new PastDaysReader(em, hall.clock).days(hall.branch, DayOfWeek.TUESDAY));
  }

  private static PastDays read(TestHall hall) {
    return hall.read(em -> new PastDaysReader(em, hall.clock).read(hall.branch, List.of(TUESDAY)));
  }
}
