package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.PauseReason;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does besides calling and ending: several services, notes, pauses, choices. */
@BothDatabases
class ServingTest {

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
  void severalServicesOfOneVisitHaveTheirOwnTimesAndOutcomes() {
    Ticket ticket = serve("A");
    hall.clock.pass(Duration.ofMinutes(2));
    operator.serving(s -> s.add(hall.service("B")));
    hall.clock.pass(Duration.ofMinutes(4));
    operator.serving(s -> s.turnedOut(1, Outcome.TO_COMPLETE));
    operator.end();

    assertThat(transactions(ticket))
        .extracting(
            one -> one.getService().getId(),
            one -> one.lasted(hall.clock.instant()),
            one -> one.getOutcome().orElseThrow())
        .containsExactly(
            tuple(hall.service("A"), Duration.ofMinutes(2), Outcome.TO_COMPLETE),
            tuple(hall.service("B"), Duration.ofMinutes(4), Outcome.COMPLETED));
    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.DONE);
  }

  @Test
  void serviceOfAnotherDeskIsNotAddedButTransferred() {
    serve("A");

    refused(
        "frontoffice.refusal.service.elsewhere",
        () -> operator.serving(s -> s.add(hall.service("P"))));
  }

  @Test
  void outcomesThatFollowFromActsAreNotChosen() {
    serve("A");

    refused(
        "frontoffice.refusal.outcome",
        () -> operator.serving(s -> s.turnedOut(1, Outcome.TRANSFERRED)));
    refused(
        "frontoffice.refusal.service",
        () -> operator.serving(s -> s.turnedOut(2, Outcome.REFERRED)));
  }

  @Test
  void noteGoesWithTheTicketAndIsGoneWhenTheDayIsOver() {
    Ticket ticket = serve("A");
    operator.serving(s -> s.note("  Manca la fototessera. "));
    operator.returnToQueue();

    assertThat(operator.console().lines().getFirst().waiting())
        .extracting(ConsoleState.Waiting::note)
        .containsExactly("Manca la fototessera.");
    hall.clock.pass(Duration.ofDays(1));
    hall.endDay(hall.roll());
    assertThat(hall.now(ticket).getNote()).isEmpty();
  }

  @Test
  void noteOfTwoHundredCharactersFitsAndALongerOneIsRefused() {
    Ticket ticket = serve("A");
    operator.serving(s -> s.note("x".repeat(200)));

    refused("frontoffice.refusal.note", () -> operator.serving(s -> s.note("x".repeat(201))));
    assertThat(hall.now(ticket).getNote()).contains("x".repeat(200));
  }

  @Test
  void chosenTicketIsCalledOutOfItsTurnAndTheReasonIsKept() {
    Ticket first = hall.take("A");
    Ticket second = hall.take("A");

    refused("frontoffice.refusal.chosen.why", () -> operator.callChosen(second, " "));
    Ticket called = operator.callChosen(second, "È già allo sportello con i moduli");

    assertThat(called.getId()).isEqualTo(second.getId());
    TicketCall call = calls(called).getFirst();
    assertThat(call.getReason()).isEqualTo(CallReason.CHOSEN);
    assertThat(call.getNote()).contains("È già allo sportello con i moduli");
    assertThat(call.getCandidates()).isEqualTo(2);
    assertThat(hall.now(first).getState()).isEqualTo(TicketState.WAITING);
  }

  @Test
  void ticketOfAnotherQueueOrOneThatIsGoneIsNotChosen() {
    Ticket other = hall.take("P");
    Ticket gone = hall.take("A");
    hall.giveUp(gone.getSecret());

    refused("frontoffice.refusal.chosen.gone", () -> operator.callChosen(other, "perché"));
    refused("frontoffice.refusal.chosen.gone", () -> operator.callChosen(gone, "perché"));
  }

  @Test
  void whoStandsAtTheDeskWithoutATicketIsServedAtOnceAndNotAnnounced() {
    hall.take("A");
    Ticket walkIn = operator.takeWalkIn("B", false);

    assertThat(hall.now(walkIn).getState()).isEqualTo(TicketState.SERVING);
    assertThat(hall.now(walkIn).display()).isEqualTo("B 001");
    assertThat(calls(walkIn).getFirst().getReason()).isEqualTo(CallReason.AT_DESK);
    assertThat(transactions(walkIn)).hasSize(1);
    assertThat(hall.board().calls()).isEmpty();
    refused("frontoffice.refusal.desk.busy", () -> operator.takeWalkIn("A", false));
  }

  @Test
  void walkInForWhatTheDeskDoesNotServeIsRefusedAndPrintsNothing() {
    refused("frontoffice.refusal.service.elsewhere", () -> operator.takeWalkIn("P", false));

    assertThat(hall.take("P").display()).isEqualTo("P 001");
  }

  @Test
  void pausedDeskCallsNobodyAndDoesNotCountForTheWait() {
    hall.take("A");
    refused("frontoffice.refusal.pause", () -> operator.desk(desks -> desks.pause(null)));
    operator.desk(desks -> desks.pause(PauseReason.BREAK));

    refused("frontoffice.refusal.desk.paused", () -> operator.callNext());
    assertThat(operator.console().pause().why()).isEqualTo(PauseReason.BREAK);
    assertThat(hall.board().queues().getFirst().served()).isFalse();
    operator.desk(DeskService::goOn);
    assertThat(operator.callNext()).isPresent();
  }

  @Test
  void visitInCourseGoesOnThroughAPauseAndALaterOperatorFindsNone() {
    serve("A");
    operator.desk(desks -> desks.pause(PauseReason.BACK_OFFICE));
    operator.end();
    operator.leave();

    TestOperator next = TestOperator.at(hall, desk);

    assertThat(next.console().pause()).isNull();
  }

  @Test
  void profileNarrowsWhatADeskServes() {
    WorkProfile registry = hall.profile("Anagrafe", "BP");
    hall.take("A");
    Ticket second = hall.take("B");
    operator.desk(desks -> desks.workAs(registry.getId()));

    assertThat(operator.console().lines())
        .extracting(ConsoleState.Line::letter)
        .containsExactly("B");
    assertThat(operator.callNext().map(Ticket::getId)).contains(second.getId());
    operator.start();
    operator.end();
    assertThat(operator.callNext()).isEmpty();
    operator.desk(desks -> desks.workAs(null));
    assertThat(operator.callNext()).isPresent();
  }

  @Test
  void operatorIsGivenOnlyWhatTheyKnow() {
    operator.leave();
    hall.db.inTransaction(
        em ->
            new Skills(em)
                .give(operator.account(), em.merge(hall.directory(em).groups(hall.branch).get(1))));
    hall.take("A");
    Ticket known = hall.take("B");
    operator.take(desk);

    assertThat(operator.callNext().map(Ticket::getId)).contains(known.getId());
    assertThat(operator.console().lines())
        .extracting(ConsoleState.Line::letter)
        .containsExactly("B");
  }

  @Test
  void profileThatSharesNoQueueWithTheDeskIsRefused() {
    WorkProfile post = hall.profile("Posta", "P");

    refused("frontoffice.refusal.profile", () -> operator.desk(d -> d.workAs(post.getId())));
  }

  @Test
  void serviceThatLastsThreeTimesAsLongAsUsualWasPerhapsForgotten() {
    serve("B");

    assertThat(operator.console().visit().forgottenAt())
        .isEqualTo(hall.clock.instant().plus(Duration.ofMinutes(24)));
  }

  @Test
  void alarmReachesEveryConsoleUntilSomebodyEndsIt() {
    TestOperator colleague = TestOperator.at(hall, hall.desk("6", "B", null));
    operator.alarm(AlarmService::raise);
    operator.alarm(AlarmService::raise);

    assertThat(colleague.console().alarms())
        .extracting(ConsoleState.Help::desk, ConsoleState.Help::mine)
        .containsExactly(tuple("5", false));
    long alarm = colleague.console().alarms().getFirst().alarmId();
    colleague.alarm(alarms -> alarms.end(alarm));
    assertThat(operator.console().alarms()).isEmpty();
    assertThat(operator.trail).contains("frontoffice.alarm 5");
  }

  private Ticket serve(String letter) {
    Ticket ticket = hall.take(letter);
    operator.callNext();
    operator.start();
    return ticket;
  }

  private List<VisitTransaction> transactions(Ticket ticket) {
    return hall.read(
        em ->
            em.createQuery(
                    "SELECT t FROM VisitTransaction t JOIN FETCH t.service"
                        + " WHERE t.ticket = :ticket ORDER BY t.ordinal",
                    VisitTransaction.class)
                .setParameter("ticket", ticket)
                .getResultList());
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
