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
  void desksAreReadAgainOnlyWhenOneOfThemHasChanged() {
    Ticket ticket = hall.take("A");
    hall.read(
        em -> {
          KeptDesks desks = hall.desks(em);
          TicketStatusService statuses = hall.statuses(em, desks);
          assertThat(statuses.of(ticket, Locale.ITALIAN).range()).isNull();
          long unchanged = statements(() -> statuses.of(ticket, Locale.ITALIAN));

          TestOperator.at(hall, hall.desk("5", "A", null));

          long changed =
              statements(() -> assertThat(statuses.of(ticket, Locale.ITALIAN).range()).isNotNull());
          assertThat(changed).isGreaterThan(unchanged);
          return null;
        });
  }

  private long statements(Runnable read) {
    long before = hall.db.statements();
    read.run();
    return hall.db.statements() - before;
  }
}
