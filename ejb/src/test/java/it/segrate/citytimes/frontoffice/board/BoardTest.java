package it.segrate.citytimes.frontoffice.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.supervise.SupervisorService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.VisitService;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class BoardTest {

  private TestHall hall;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("5", "AB", null));
  }

  @Test
  void lastCallStandsFirstAndEachTicketOnce() {
    hall.take("A");
    hall.take("B");
    operator.callNext();
    hall.clock.pass(VisitService.RECALL_GAP);
    operator.visit(VisitService::recall);
    operator.start();
    operator.end();
    operator.callNext();

    assertThat(hall.board().calls())
        .extracting(BoardState.Call::number, BoardState.Call::desk, BoardState.Call::waiting)
        .containsExactly(tuple("B 001", "5", true), tuple("A 001", "5", false));
  }

  @Test
  void everyMoveGrowsTheMark() {
    long before = mark();
    before = grown(before, () -> hall.take("A"));
    before = grown(before, () -> operator.callNext());
    before = grown(before, () -> operator.start());
    before = grown(before, () -> operator.end());
    Ticket ticket = hall.take("B");
    before = grown(mark() - 1, () -> {});
    before = grown(before, () -> hall.giveUp(ticket.getSecret()));
    grown(before, () -> operator.leave());
    assertThat(hall.moves).isNotEmpty().allMatch(m -> m.branchId() == hall.branch.getId());
  }

  private long grown(long before, Runnable act) {
    act.run();
    assertThat(mark()).isGreaterThan(before);
    return mark();
  }

  private long mark() {
    return hall.board().mark();
  }

  @Test
  void costsTheSameHoweverManyDesksThereAre() {
    callAt(operator);
    hall.board();
    long few = statements(hall::board);
    for (String name : List.of("6", "7", "8")) {
      callAt(TestOperator.at(hall, hall.desk(name, "AB", null)));
    }

    assertThat(statements(hall::board)).isEqualTo(few);
    assertThat(hall.board().calls())
        .extracting(BoardState.Call::desk)
        .containsExactly("8", "7", "6", "5");
  }

  private void callAt(TestOperator at) {
    hall.takePriority("A");
    at.callNext();
  }

  private long statements(Runnable read) {
    long before = hall.db.statements();
    read.run();
    return hall.db.statements() - before;
  }

  @Test
  void queuesSayHowManyWaitAndHowLong() {
    hall.take("A");
    hall.take("A");
    operator.callNext();
    hall.take("B");

    List<BoardState.Queue> queues = hall.board().queues();

    assertThat(queues).extracting(BoardState.Queue::letter).containsExactly("A", "B", "P");
    assertThat(queues).extracting(BoardState.Queue::waiting).containsExactly(1L, 1L, 0L);
    assertThat(queues.get(0).range()).isEqualTo(new WaitRange(20, 50));
    assertThat(queues.get(2).served()).isFalse();
    assertThat(queues.get(2).range()).isNull();
  }

  @Test
  void ticketPageTellsHowManyAreBeforeAndThenTheDesk() {
    hall.take("A");
    Ticket mine = hall.take("A");
    hall.takePriority("A");

    TicketStatus waiting = hall.status(mine);
    assertThat(waiting.state()).isEqualTo(TicketState.WAITING);
    assertThat(waiting.before()).isEqualTo(2);
    assertThat(waiting.desk()).isNull();
    assertThat(waiting.range()).isEqualTo(new WaitRange(15, 45));

    for (int i = 0; i < 2; i++) {
      operator.callNext();
      operator.start();
      operator.end();
    }
    operator.callNext();

    TicketStatus called = hall.status(mine);
    assertThat(called.state()).isEqualTo(TicketState.CALLED);
    assertThat(called.desk()).isEqualTo("5");
    assertThat(called.range()).isNull();
  }

  @Test
  void publicTypesHaveNoPlaceForANameOrALane() {
    assertThat(List.of(BoardState.class, BoardState.Call.class, TicketStatus.class))
        .flatExtracting(type -> List.of(type.getRecordComponents()))
        .extracting(component -> component.getName())
        .doesNotContain("lane", "priority", "operator", "operatorName", "name", "reason");
  }

  @Test
  void unknownBranchIsNotFound() {
    assertThatThrownBy(() -> hall.read(em -> hall.directory(em).branch("nowhere")))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }

  @Test
  void supervisorSeesTheLongestWaitOfEachQueue() {
    hall.take("A");
    hall.clock.pass(Duration.ofMinutes(16));
    hall.take("A");

    HallRow row = hall.read(this::rowA);

    assertThat(row.waiting()).isEqualTo(2);
    assertThat(row.longest()).isEqualTo(Duration.ofMinutes(16));
    assertThat(row.late()).isTrue();
  }

  private record HallRow(int waiting, Duration longest, boolean late) {}

  private HallRow rowA(EntityManager em) {
    return new SupervisorService(
            em, hall.directory(em), new WaitingLine(em, hall.clock), hall.clock)
        .overview(hall.branch, Locale.ITALIAN).queues().stream()
            .filter(queue -> queue.letter().equals("A"))
            .map(queue -> new HallRow(queue.waiting(), queue.longest(), queue.late()))
            .findFirst()
            .orElseThrow();
  }
}
