package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator takes items of tickets out of the queue. */
@BothDatabases
class CallOffTest {

  private TestHall hall;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("5", "A", null));
  }

  @Test
  void ticketThatNoDeskCanCallAnyMoreIsCalledOff() {
    Ticket waiting = hall.take("A");

    callOff(waiting);

    assertThat(hall.now(waiting).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.board().queues().getFirst().waiting()).isZero();
  }

  @Test
  void ticketThatIsCalledOffOnItsWayFreesTheDesk() {
    Ticket called = hall.take("A");
    operator.callNext();

    callOff(called);

    assertThat(hall.now(called).getState()).isEqualTo(TicketState.CANCELLED);
    Ticket next = hall.take("A");
    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(next.getId());
  }

  @Test
  void serviceThatHasBegunGoesOnToItsEnd() {
    Ticket served = hall.take("A");
    operator.callNext();
    operator.start();

    callOff(served);
    operator.end();

    assertThat(hall.now(served).getState()).isEqualTo(TicketState.DONE);
  }

  @Test
  void whoIsPutBackAfterThatCanBeCalledAgain() {
    Ticket served = hall.take("A");
    operator.callNext();
    operator.start();
    callOff(served);

    operator.returnToQueue();

    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(served.getId());
  }

  @Test
  void dayEndsForAllEvenWhereAnItemIsGone() {
    Ticket served = hall.take("A");
    Ticket waiting = hall.take("A");
    operator.callNext();
    operator.start();
    callOff(served);
    hall.db.inTransaction(em -> hall.queueService().cancel(waiting.getItemId()));
    hall.clock.pass(Duration.ofDays(1));

    hall.endDay(hall.roll());

    assertThat(hall.now(served).getState()).isEqualTo(TicketState.DONE);
    assertThat(hall.now(waiting).getState()).isEqualTo(TicketState.CANCELLED);
  }

  private void callOff(Ticket ticket) {
    hall.db.inTransaction(em -> hall.queueService().cancel(ticket.getItemId()));
    QueueItemMoved move =
        new QueueItemMoved(
            "frontoffice",
            ticket.getItemId(),
            null,
            "walk-in",
            ItemState.READY,
            ItemState.CANCELLED);
    hall.db.inTransaction(em -> new CallOffWatch(em, hall.roll(), hall.clock).calledOff(move));
  }
}
