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
