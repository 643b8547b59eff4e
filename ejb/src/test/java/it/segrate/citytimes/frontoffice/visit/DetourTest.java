package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets that leave a desk without being done: transferred, parked and taken up again. */
@BothDatabases
class DetourTest {

  private TestHall hall;
  private TestOperator identity;
  private ServicePoint registryDesk;
  private TestOperator registry;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    identity = TestOperator.at(hall, hall.desk("4", "A", null));
    registryDesk = hall.desk("5", "B", null);
    registry = TestOperator.at(hall, registryDesk);
  }

  @Test
  void transferredTicketKeepsItsNumberAndThePlaceItCameWith() {
    Ticket moved = serve("A");
    hall.clock.pass(Duration.ofMinutes(1));
    Ticket later = hall.take("B");
    hall.clock.pass(Duration.ofMinutes(3));
    identity.detour(d -> d.transfer(hall.service("B"), null));

    Ticket now = hall.now(moved);
    assertThat(now.getState()).isEqualTo(TicketState.TRANSFERRED);
    assertThat(now.display()).isEqualTo("A 001");
    assertThat(hall.status(now).before()).isZero();
    assertThat(hall.status(later).before()).isEqualTo(1);
    assertThat(identity.mine().orElseThrow().getTicketId()).isEmpty();
    assertThat(identity.callNext()).isEmpty();
    assertThat(registry.callNext().orElseThrow().getId()).isEqualTo(moved.getId());
    registry.start();
    registry.end();
    assertThat(registry.callNext().orElseThrow().getId()).isEqualTo(later.getId());
  }

  @Test
  void waitAfterATransferCountsAnew() {
    Ticket moved = serve("A");
    hall.clock.pass(Duration.ofMinutes(10));
    identity.detour(d -> d.transfer(hall.service("B"), null));
    hall.clock.pass(Duration.ofMinutes(2));

    assertThat(registry.callNext().orElseThrow().waited(hall.clock.instant()))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(hall.now(moved).getState()).isEqualTo(TicketState.CALLED);
  }

  @Test
  void ticketSentToADeskIsCalledByThatDeskAlone() {
    TestOperator other = TestOperator.at(hall, hall.desk("6", "B", null));
    Ticket moved = serve("A");
    identity.detour(d -> d.transfer(hall.service("B"), registryDesk.getId()));

    assertThat(other.callNext()).isEmpty();
    assertThat(registry.callNext().map(Ticket::getId)).contains(moved.getId());
  }

  @Test
  void ticketSentToADeskThatClosesIsEverybodysAgain() {
    TestOperator other = TestOperator.at(hall, hall.desk("6", "B", null));
    Ticket moved = serve("A");
    identity.detour(d -> d.transfer(hall.service("B"), registryDesk.getId()));
    registry.leave();

    assertThat(other.callNext().map(Ticket::getId)).contains(moved.getId());
  }

  @Test
  void deskThatDoesNotServeItIsNoGoal() {
    Ticket ticket = serve("A");

    refused(
        "frontoffice.refusal.desk.other",
        () -> identity.detour(d -> d.transfer(hall.service("P"), registryDesk.getId())));
    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.SERVING);
  }

  @Test
  void parkedTicketFreesTheDeskIsCalledByNobodyAndGoesOnWhereItStood() {
    Ticket parked = serve("A");
    identity.detour(DetourService::park);
    hall.clock.pass(Duration.ofMinutes(5));

    assertThat(identity.callNext()).isEmpty();
    assertThat(identity.console().parked())
        .extracting(ConsoleState.Parked::number)
        .containsExactly("A 001");
    Ticket next = serve("A");
    refused("frontoffice.refusal.desk.busy", () -> identity.resume(parked));
    identity.end();
    identity.resume(parked);
    assertThat(hall.now(parked).getState()).isEqualTo(TicketState.SERVING);
    assertThat(identity.console().visit().services())
        .extracting(ConsoleState.Served::outcome)
        .containsExactly(Outcome.PARKED, null);
    identity.end();
    assertThat(hall.now(parked).getState()).isEqualTo(TicketState.DONE);
    assertThat(hall.now(next).getState()).isEqualTo(TicketState.DONE);
    refused("frontoffice.refusal.parked", () -> identity.resume(parked));
  }

  @Test
  void parkedTicketIsNoBusinessOfOtherQueues() {
    Ticket parked = serve("A");
    identity.detour(DetourService::park);

    refused("frontoffice.refusal.parked", () -> registry.resume(parked));
  }

  @Test
  void whoIsParkedMayGiveUpAndFreesNoDeskOfOthers() {
    Ticket parked = serve("A");
    identity.detour(DetourService::park);
    Ticket served = serve("A");

    hall.giveUp(parked.getSecret());

    assertThat(identity.mine().orElseThrow().getTicketId()).contains(served.getId());
    identity.end();
    refused("frontoffice.refusal.parked", () -> identity.resume(parked));
  }

  @Test
  void parkedTicketsAreOverWhenTheDayIs() {
    Ticket parked = serve("A");
    identity.detour(DetourService::park);
    hall.clock.pass(Duration.ofDays(1));

    assertThat(hall.endDay(hall.roll())).isEmpty();

    assertThat(hall.now(parked).getState()).isEqualTo(TicketState.DONE);
  }

  @Test
  void onlyWhatIsInServiceIsParked() {
    hall.take("A");
    identity.callNext();

    refused("frontoffice.refusal.ticket.CALLED", () -> identity.detour(DetourService::park));
  }

  private Ticket serve(String letter) {
    Ticket ticket = hall.take(letter);
    identity.callNext();
    identity.start();
    return ticket;
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
