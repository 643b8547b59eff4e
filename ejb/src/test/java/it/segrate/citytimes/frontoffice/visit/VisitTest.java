package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.Candidate;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class VisitTest {

  private TestHall hall;
  private ServicePoint desk;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    desk = hall.desk("5", "AB", null);
    operator = TestOperator.at(hall, desk);
  }

  @Test
  void visitGoesFromCallToEndAndItsTimesAreKept() {
    Ticket ticket = hall.take("A");
    hall.clock.pass(Duration.ofMinutes(8));
    operator.callNext();
    hall.clock.pass(Duration.ofSeconds(41));
    operator.start();
    hall.clock.pass(Duration.ofMinutes(6));
    operator.end();

    Ticket done = hall.now(ticket);
    assertThat(done.getState()).isEqualTo(TicketState.DONE);
    assertThat(done.waited(hall.clock.instant())).isEqualTo(Duration.ofMinutes(8));
    Instant ended = hall.clock.instant();
    assertThat(done.getEndedAt()).contains(ended);
    assertThat(done.getStartedAt()).contains(ended.minus(Duration.ofMinutes(6)));
    assertThat(done.getCalledAt()).contains(ended.minus(Duration.ofMinutes(6)).minusSeconds(41));
    assertThat(operator.mine().orElseThrow().getTicketId()).isEmpty();
    assertThat(hall.queueService().findLive("frontoffice", TicketService.subject(done))).isEmpty();
  }

  @Test
  void viaLiberaIsCalledFirstAndTheReasonIsStored() {
    hall.take("A");
    hall.clock.pass(Duration.ofMinutes(20));
    Ticket mother = hall.takePriority("B");
    hall.clock.pass(Duration.ofSeconds(40));

    Ticket called = operator.callNext().orElseThrow();

    assertThat(called.getId()).isEqualTo(mother.getId());
    TicketCall call = calls(called).get(0);
    assertThat(call.getReason()).isEqualTo(CallReason.VIA_LIBERA);
    assertThat(call.getWaited()).isEqualTo(Duration.ofSeconds(40));
    assertThat(call.getCandidates()).isEqualTo(2);
    assertThat(call.getRule()).isEqualTo("sportello/2");
    assertThat(operator.trail).contains("frontoffice.call B 001, 5 VIA_LIBERA");
  }

  @Test
  void deskCallsOnlyWhatItServes() {
    hall.take("P");

    assertThat(operator.callNext()).isEmpty();
  }

  @Test
  void oneVisitAtATime() {
    hall.take("A");
    hall.take("A");
    operator.callNext();

    refused("frontoffice.refusal.desk.busy", () -> operator.callNext());
    refused("frontoffice.refusal.desk.busy", () -> operator.leave());
  }

  @Test
  void movesThatTheStateDoesNotAllowAreRefusedAndChangeNothing() {
    refused("frontoffice.refusal.visit.none", operator::start);
    Ticket ticket = hall.take("A");
    operator.callNext();
    refused("frontoffice.refusal.ticket.CALLED", operator::end);
    operator.start();
    refused("frontoffice.refusal.ticket.SERVING", operator::start);
    refused("frontoffice.refusal.ticket.SERVING", () -> operator.visit(VisitService::noShow));
    refused("frontoffice.refusal.ticket.SERVING", () -> hall.giveUp(ticket.getSecret()));

    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.SERVING);
    operator.end();
    refused("frontoffice.refusal.visit.none", operator::end);
  }

  @Test
  void recallWaitsForTheGapAndIsStored() {
    Ticket ticket = hall.take("A");
    operator.callNext();

    refused("frontoffice.refusal.recall", () -> operator.visit(VisitService::recall));
    hall.clock.pass(VisitService.RECALL_GAP);
    operator.visit(VisitService::recall);

    assertThat(calls(ticket)).extracting(TicketCall::getOrdinal).containsExactly(2, 1);
    assertThat(hall.board().calls()).hasSize(1);
    operator.start();
    hall.clock.pass(VisitService.RECALL_GAP);
    refused("frontoffice.refusal.ticket.SERVING", () -> operator.visit(VisitService::recall));
  }

  @Test
  void nobodyCameEndsTheTicketAndFreesTheDesk() {
    Ticket ticket = hall.take("A");
    operator.callNext();
    operator.visit(VisitService::noShow);

    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.NO_SHOW);
    assertThat(operator.callNext()).isEmpty();
  }

  @Test
  void whoIsPutBackKeepsTheirPlaceAfterTheOthersHadTheirTurn() {
    Ticket first = hall.take("A");
    hall.clock.pass(Duration.ofMinutes(1));
    Ticket second = hall.take("A");
    hall.clock.pass(Duration.ofMinutes(1));
    Ticket third = hall.take("A");
    operator.callNext();
    operator.returnToQueue();

    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(second.getId());
    operator.start();
    hall.clock.pass(Candidate.REST);
    operator.end();
    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(first.getId());
    operator.start();
    operator.end();
    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(third.getId());
  }

  @Test
  void whoGivesUpWhileCalledFreesTheDesk() {
    Ticket ticket = hall.take("A");
    operator.callNext();

    hall.giveUp(ticket.getSecret());

    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.CANCELLED);
    refused("frontoffice.refusal.visit.none", operator::start);
    assertThat(hall.board().calls()).isEmpty();
  }

  private List<TicketCall> calls(Ticket ticket) {
    return hall.read(
        em ->
            em.createQuery(
                    "SELECT c FROM TicketCall c WHERE c.ticket = :ticket ORDER BY c.id DESC",
                    TicketCall.class)
                .setParameter("ticket", ticket)
                .getResultList());
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
