package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.queue.Crowd;
import it.segrate.citytimes.queue.ItemState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a day is cleared in the night. */
@BothDatabases
class DayEndTest {

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void dayThatIsOverLeavesNobodyInTheQueue() {
    TestOperator operator = TestOperator.at(hall, hall.desk("1", "A", null));
    Ticket served = hall.take("A");
    Ticket waiting = hall.take("A");
    operator.callNext();
    operator.start();
    hall.clock.pass(Duration.ofDays(1));

    hall.endDay(hall.roll());

    assertThat(hall.now(served).getState()).isEqualTo(TicketState.DONE);
    assertThat(hall.now(waiting).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.queueService().find(waiting.getItemId()).orElseThrow().state())
        .isEqualTo(ItemState.CANCELLED);
    assertThat(operator.mine().orElseThrow().getTicketId()).isEmpty();
  }

  @Test
  void ticketThatCannotBeClearedKeepsTheOthersNotBack() {
    Ticket first = hall.take("A");
    Ticket broken = hall.take("A");
    Ticket last = hall.take("A");
    hall.clock.pass(Duration.ofDays(1));

    assertThat(hall.endDay(failingAt(broken))).containsOnlyKeys(broken.getId());

    assertThat(hall.now(first).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.now(broken).getState()).isEqualTo(TicketState.WAITING);
    assertThat(hall.now(last).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.endDay(hall.roll())).isEmpty();
    assertThat(hall.now(broken).getState()).isEqualTo(TicketState.CANCELLED);
  }

  @Test
  void nodesThatClearTheSameDayDoNotCollide() {
    TestOperator operator = TestOperator.at(hall, hall.desk("1", "A", null));
    for (int i = 0; i < 20; i++) {
      hall.take(i % 2 == 0 ? "A" : "B");
    }
    operator.callNext();
    operator.start();
    hall.clock.pass(Duration.ofDays(1));

    assertThat(Crowd.run(3, node -> () -> hall.endDay(hall.roll())))
        .allSatisfy(failures -> assertThat(failures).isEmpty());

    assertThat(hall.endDay(hall.roll())).isEmpty();
    assertThat(operator.mine().orElseThrow().getTicketId()).isEmpty();
  }

  private TicketRoll failingAt(Ticket broken) {
    return new TicketRoll(hall.db.dataSource(), hall.moves::add) {
      @Override
      public void count(Ticket ticket) {
        if (ticket.getId().equals(broken.getId())) {
          throw new IllegalStateException("ticket " + ticket.display() + " cannot be counted");
        }
        super.count(ticket);
      }
    };
  }
}
