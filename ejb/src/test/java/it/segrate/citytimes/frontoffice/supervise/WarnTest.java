package it.segrate.citytimes.frontoffice.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOffline;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.offline.OfflineTicket;
import it.segrate.citytimes.frontoffice.supervise.HallMap.Kind;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who minds the hall tells the desks, keeps free, and hears of kiosks. */
@BothDatabases
class WarnTest {

  private TestHall hall;
  private ServicePoint desk;
  private ServicePoint other;
  private TestOperator operator;
  private TestSupervisor supervisor;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    desk = hall.desk("5", "A", null);
    other = hall.desk("6", "B", null);
    operator = TestOperator.at(hall, desk);
    supervisor = new TestSupervisor(hall);
  }

  @Test
  void messageStandsOnTheConsoleUntilItIsRead() {
    long mark = hall.board().mark();
    supervisor.warn(words -> words.desk(desk.getId(), " Fra poco arriva la posta. "));

    assertThat(hall.board().mark()).isGreaterThan(mark);
    ConsoleState.Told told = operator.console().messages().getFirst();
    assertThat(told.words()).isEqualTo("Fra poco arriva la posta.");
    operator.read(told.messageId());
    operator.read(told.messageId());
    assertThat(operator.console().messages()).isEmpty();
  }

  @Test
  void allAreThoseWhoSitSomewhereAndThoseOfATicketServeItsQueue() {
    TestOperator second = TestOperator.at(hall, other);
    Ticket ticket = hall.takePriority("B");

    supervisor.warn(words -> words.all(hall.branch.getCode(), "A tutti."));
    supervisor.warn(words -> words.those(ticket.getId(), "Chiamala."));

    assertThat(operator.console().messages())
        .extracting(ConsoleState.Told::words)
        .containsExactly("A tutti.");
    assertThat(second.console().messages())
        .extracting(ConsoleState.Told::words)
        .containsExactly("A tutti.", "Chiamala.");
    long theirs = second.console().messages().getFirst().messageId();
    refused("frontoffice.refusal.message.gone", () -> operator.read(theirs));
    hall.clock.pass(Duration.ofDays(7));
    assertThat(second.console().messages()).isEmpty();
  }

  @Test
  void emptyWordsAndEmptyDesksAreRefused() {
    refused(
        "frontoffice.refusal.message",
        () -> supervisor.warn(words -> words.desk(desk.getId(), " ")));
    refused(
        "frontoffice.refusal.message",
        () -> supervisor.warn(words -> words.desk(desk.getId(), "x".repeat(201))));
    operator.leave();
    refused(
        "frontoffice.refusal.message.nobody",
        () -> supervisor.warn(words -> words.desk(desk.getId(), "C’è qualcuno?")));
  }

  @Test
  void keptDeskCallsViaLiberaAloneUntilItIsReleasedOrItsTimeIsOver() {
    hall.take("A");
    supervisor.act(acts -> acts.keep(desk.getId()));

    assertThat(operator.callNext()).isEmpty();
    assertThat(supervisor.map().alerts())
        .extracting(HallMap.Alert::kind, HallMap.Alert::since)
        .contains(tuple(Kind.KEPT, hall.clock.instant().plus(Duration.ofMinutes(12))));
    Ticket priority = hall.takePriority("A");
    assertThat(operator.callNext().orElseThrow().getId()).isEqualTo(priority.getId());
    operator.start();
    operator.end();
    supervisor.act(acts -> acts.release(desk.getId()));
    assertThat(operator.callNext()).isPresent();
    operator.start();
    operator.end();

    hall.take("A");
    supervisor.act(acts -> acts.keep(desk.getId()));
    hall.clock.pass(Duration.ofMinutes(12));
    assertThat(supervisor.map().desks().getFirst().keptUntil()).isNull();
    assertThat(operator.callNext()).isPresent();
    operator.start();
    operator.end();
    operator.leave();
    refused("frontoffice.refusal.desk.idle", () -> supervisor.act(acts -> acts.keep(desk.getId())));
  }

  @Test
  void supervisorHearsOfATicketThatTheServerRefusedUntilItsHolderIsLookedAfter() {
    TestOffline offline = new TestOffline(hall);
    OfflineTicket given =
        new OfflineTicket(
            UUID.randomUUID().toString(),
            null,
            LocalDate.of(2026, 11, 24),
            "A",
            812,
            hall.service("A"),
            false,
            0);
    refused(
        "frontoffice.refusal.offline.number", () -> offline.accept(hall.screens.kiosk(), given));

    HallMap.Alert alert =
        supervisor.map().alerts().stream()
            .filter(one -> one.kind() == Kind.OFFLINE)
            .findFirst()
            .orElseThrow();
    assertThat(alert.what()).isEqualTo("A 812");
    assertThat(alert.reason()).isEqualTo("frontoffice.refusal.offline.number");
    supervisor.act(acts -> acts.settle(alert.id()));
    assertThat(supervisor.map().alerts())
        .extracting(HallMap.Alert::kind)
        .doesNotContain(Kind.OFFLINE);
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
