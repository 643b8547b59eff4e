package it.segrate.citytimes.frontoffice.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.PauseReason;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.supervise.HallMap.DeskState;
import it.segrate.citytimes.frontoffice.supervise.HallMap.Kind;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who minds the hall sees how it stands and why, and does something about it. */
@BothDatabases
class HallServiceTest {

  private TestHall hall;
  private ServicePoint desk;
  private TestOperator operator;
  private TestSupervisor supervisor;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    desk = hall.desk("5", "AB", null);
    operator = TestOperator.at(hall, desk);
    supervisor = new TestSupervisor(hall);
  }

  @Test
  void desksShowWhoIsThereSinceWhen() {
    assertThat(state()).isEqualTo(DeskState.FREE);
    hall.take("A");
    operator.callNext();
    assertThat(state()).isEqualTo(DeskState.CALLED);
    operator.start();
    assertThat(state()).isEqualTo(DeskState.SERVING);
    assertThat(supervisor.map().desks().getFirst().number()).isEqualTo("A 001");
    assertThat(supervisor.map().desks().getFirst().since()).isEqualTo(hall.clock.instant());
    operator.end();
    operator.desk(desks -> desks.pause(PauseReason.BREAK));
    assertThat(state()).isEqualTo(DeskState.PAUSED);
    operator.leave();
    assertThat(state()).isEqualTo(DeskState.EMPTY);
  }

  @Test
  void alertsSayWhatAndTheCauseWorstFirst() {
    hall.take("A");
    operator.callNext();
    operator.start();
    hall.takePriority("B");
    hall.take("A");
    hall.clock.pass(Duration.ofMinutes(46));
    operator.alarm(AlarmService::raise);

    assertThat(supervisor.map().alerts())
        .extracting(HallMap.Alert::kind, HallMap.Alert::what, HallMap.Alert::figure)
        .containsExactly(
            tuple(Kind.ALARM, "5", 0L),
            tuple(Kind.VIA_LIBERA, "B 001", 1L),
            tuple(Kind.QUEUE, "A", 1L),
            tuple(Kind.QUEUE, "B", 1L),
            tuple(Kind.FORGOTTEN, "5", 15L),
            tuple(Kind.SCREEN, "KIOSK of the test", 0L));
  }

  @Test
  void manySilentScreensAreOneThingToLookAt() {
    hall.screens.another(DeviceKind.BOARD);
    hall.screens.another(DeviceKind.BOARD);
    hall.screens.another(DeviceKind.TABLET);
    hall.clock.pass(Duration.ofHours(1));

    assertThat(supervisor.map().alerts())
        .extracting(HallMap.Alert::kind, HallMap.Alert::what)
        .containsExactly(tuple(Kind.SCREENS, "3"));
  }

  @Test
  void closedDeskLetsNobodySitDownUntilItIsOpened() {
    supervisor.act(acts -> acts.close(desk.getId()));

    assertThat(state()).isEqualTo(DeskState.CLOSED);
    refused("frontoffice.refusal.desk.closed", () -> operator.take(desk));
    supervisor.act(acts -> acts.open(desk.getId()));
    operator.take(desk);
    assertThat(state()).isEqualTo(DeskState.FREE);
  }

  @Test
  void deskWithSomebodyThereIsNotClosed() {
    hall.take("A");
    operator.callNext();

    refused(
        "frontoffice.refusal.desk.busy", () -> supervisor.act(acts -> acts.close(desk.getId())));
  }

  @Test
  void visitThatSomebodyForgotIsEndedAndOneThatWasCalledGoesBack() {
    Ticket served = hall.take("A");
    operator.callNext();
    operator.start();
    supervisor.act(acts -> acts.endVisit(desk.getId()));
    assertThat(hall.now(served).getState()).isEqualTo(TicketState.DONE);
    refused("frontoffice.refusal.visit.none", operator::end);

    Ticket called = hall.take("A");
    operator.callNext();
    supervisor.act(acts -> acts.endVisit(desk.getId()));
    assertThat(hall.now(called).getState()).isEqualTo(TicketState.WAITING);
    refused(
        "frontoffice.refusal.visit.none",
        () -> supervisor.act(acts -> acts.endVisit(desk.getId())));
  }

  @Test
  void profileOfADeskIsChangedFromAfar() {
    WorkProfile registry = hall.profile("Anagrafe", "B");
    hall.take("A");
    supervisor.act(acts -> acts.workAs(desk.getId(), registry.getId()));

    assertThat(operator.callNext()).isEmpty();
    WorkProfile post = hall.profile("Posta", "P");
    refused(
        "frontoffice.refusal.profile",
        () -> supervisor.act(acts -> acts.workAs(desk.getId(), post.getId())));
  }

  @Test
  void heldQueueIsCalledByNobodyAndScreensHearOfIt() {
    long group = group("A");
    hall.take("A");
    long mark = hall.board().mark();
    supervisor.act(acts -> acts.hold(group));

    assertThat(hall.board().mark()).isGreaterThan(mark);
    assertThat(operator.callNext()).isEmpty();
    assertThat(supervisor.map().alerts())
        .extracting(HallMap.Alert::kind, HallMap.Alert::what)
        .contains(tuple(Kind.HELD, "A"));
    supervisor.act(acts -> acts.goOn(group));
    assertThat(operator.callNext()).isPresent();
  }

  @Test
  void lineUnderTheBoardStandsInBothLanguagesAndIsTakenAway() {
    String code = hall.branch.getCode();
    refused(
        "frontoffice.refusal.notice.both",
        () -> supervisor.act(acts -> acts.announce(code, "Caffè in atrio", " ")));
    supervisor.act(acts -> acts.announce(code, "Caffè in atrio", "Coffee in the hall"));

    assertThat(hall.board().noticeIt()).isEqualTo("Caffè in atrio");
    supervisor.act(acts -> acts.announce(code, "", ""));
    assertThat(hall.board().noticeIt()).isNull();
  }

  private DeskState state() {
    return supervisor.map().desks().getFirst().state();
  }

  private long group(String letter) {
    return hall.read(
        em ->
            hall.directory(em).groups(hall.branch).stream()
                .filter(one -> one.getLetter().equals(letter))
                .map(ServiceGroup::getId)
                .findFirst()
                .orElseThrow());
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
