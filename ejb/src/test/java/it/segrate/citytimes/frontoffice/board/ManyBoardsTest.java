package it.segrate.citytimes.frontoffice.board;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many screens of a hall cost, and which of them are told. */
@BothDatabases
class ManyBoardsTest {

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void boardsAreToldWhatTheyWouldReadUntilTheyAreRevoked() {
    Device other = hall.screens.make(DeviceKind.BOARD);
    String token = hall.screens.paired(other).token();
    String board = hall.screens.board();
    hall.take("A");

    assertThat(hall.shown(board, token).board()).isEqualTo(hall.board());
    assertThat(hall.shown(board, token).refused()).isEmpty();

    hall.screens.run((DeviceService devices) -> devices.revoke(other.getId()));

    assertThat(hall.shown(board, token, hall.screens.kiosk(), "nobody’s").refused())
        .containsExactlyInAnyOrder(token, hall.screens.kiosk(), "nobody’s");
  }

  @Test
  void anotherBoardCostsNoOtherReading() {
    String one = hall.screens.board();
    String two = hall.screens.another(DeviceKind.BOARD);
    hall.shown(one);

    assertThat(statements(() -> hall.shown(one, two))).isEqualTo(statements(() -> hall.shown(one)));
  }

  @Test
  void hallIsCountedOnceASecondHoweverManyTakeATicket() {
    Ticket ticket = hall.take("A");
    hall.read(
        em -> {
          TicketStatusService statuses = hall.statuses(em, hall.load(em));
          long first = statements(() -> statuses.taken(ticket, Locale.ITALIAN));
          TestOperator.at(hall, hall.desk("5", "A", null));

          assertThat(statements(() -> statuses.taken(ticket, Locale.ITALIAN))).isLessThan(first);
          assertThat(statuses.taken(ticket, Locale.ITALIAN).range()).isNull();
          hall.clock.pass(Duration.ofSeconds(1));
          assertThat(statuses.taken(ticket, Locale.ITALIAN).range()).isNotNull();
          return null;
        });
  }

  @Test
  void whoTakesATicketIsToldWhatItsPageSays() {
    TestOperator.at(hall, hall.desk("5", "AB", null));
    hall.take("B");
    hall.takePriority("B");
    hall.take("A");
    saysWhatItsPageSays(hall.take("A"));
    saysWhatItsPageSays(hall.takePriority("A"));
    saysWhatItsPageSays(hall.take("B"));
  }

  private void saysWhatItsPageSays(Ticket taken) {
    TicketStatus told =
        hall.read(em -> hall.statuses(em, hall.load(em)).taken(taken, Locale.ITALIAN));

    assertThat(told.range()).isNotNull();
    assertThat(told).isEqualTo(hall.status(taken));
  }

  private long statements(Runnable read) {
    long before = hall.db.statements();
    read.run();
    return hall.db.statements() - before;
  }
}
