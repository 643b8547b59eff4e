package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class ManyDesksTest {

  private static final int DESKS = 8;
  private static final int TICKETS = 60;

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void desksThatPressAtOnceNeverGetTheSameTicketAndLoseNone() throws Exception {
    List<Long> issued = new ArrayList<>();
    for (int i = 0; i < TICKETS; i++) {
      issued.add((i % 10 == 0 ? hall.takePriority("A") : hall.take("A")).getId());
    }
    ConcurrentLinkedQueue<Long> called = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(DESKS)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < DESKS; i++) {
        TestOperator operator = TestOperator.at(hall, hall.desk("D" + i, "A", null));
        work.add(() -> serveAll(operator, called));
      }
      for (Future<Void> future : threads.invokeAll(work)) {
        future.get();
      }
    }

    assertThat(called).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(issued);
  }

  /** Somebody who knows a service of one hall is not asked to sit down in another. */
  @Test
  void desksOfferedAreThoseOfTheHallsOneCanServeIn(TestDatabase db) {
    ServicePoint here = hall.desk("1", "A", null);
    ServicePoint guests = hall.desk("2", "P", "posta");
    TestHall other = new TestHall(db);
    ServicePoint there = other.desk("1", "A", null);
    TestOperator operator = new TestOperator(hall, Role.OPERATOR);
    hall.teach(operator, "A");
    TestOperator both = new TestOperator(hall, Role.OPERATOR);
    hall.teach(both, "A");
    other.teach(both, "B");
    TestOperator guest = new TestOperator(hall, Role.PARTNER);
    db.inTransaction(em -> em.persist(new PartnerOperator(guest.account(), "posta")));

    assertThat(operator.offered()).extracting("id").containsExactly(here.getId());
    assertThat(both.offered()).extracting("id").containsExactly(here.getId(), there.getId());
    assertThat(guest.offered())
        .extracting("id")
        .contains(guests.getId())
        .doesNotContain(here.getId(), there.getId());
  }

  private static Void serveAll(TestOperator operator, ConcurrentLinkedQueue<Long> called) {
    Optional<Ticket> ticket = operator.callNext();
    while (ticket.isPresent()) {
      called.add(ticket.get().getId());
      operator.start();
      operator.end();
      ticket = operator.callNext();
    }
    return null;
  }

  @Test
  void partnerSeesAndCallsItsOwnQueueAlone() {
    ServicePoint own = hall.desk("7", "P", "posta");
    ServicePoint town = hall.desk("5", "AB", null);
    hall.take("A");
    Ticket parcel = hall.take("P");
    TestOperator partner = new TestOperator(hall, Role.PARTNER);
    unknown(() -> partner.take(own));
    hall.db.inTransaction(em -> em.persist(new PartnerOperator(partner.account(), "posta")));

    unknown(() -> partner.take(town));
    partner.take(own);

    assertThat(partner.callNext().orElseThrow().getId()).isEqualTo(parcel.getId());
    partner.start();
    partner.end();
    assertThat(partner.callNext()).isEmpty();
  }

  @Test
  void operatorsOfTheTownDoNotWorkAtAGuestsDesk() {
    ServicePoint guest = hall.desk("7", "P", "posta");

    unknown(() -> new TestOperator(hall, Role.OPERATOR).take(guest));
  }

  @Test
  void operatorWhoSitsDownElsewhereLeavesTheFormerDesk() {
    ServicePoint first = hall.desk("1", "A", null);
    ServicePoint second = hall.desk("2", "A", null);
    TestOperator operator = TestOperator.at(hall, first);
    operator.take(second);

    assertThat(operator.mine().orElseThrow().getName()).isEqualTo("2");
    TestOperator.at(hall, first);
  }

  @Test
  void ticketOfAnOperatorWhoIsGoneIsShownAndCanBeTakenBack() {
    ServicePoint desk = hall.desk("1", "A", null);
    TestOperator gone = TestOperator.at(hall, desk);
    TestOperator other = TestOperator.at(hall, hall.desk("2", "A", null));
    Ticket ticket = hall.take("A");
    gone.callNext();
    assertThatThrownBy(() -> other.detour(detours -> detours.takeBack(ticket.getId())))
        .isInstanceOf(Refusal.class);

    leaseRanOut(ticket);
    hall.clock.pass(ServicePoint.PRESENCE);

    assertThat(hall.now(ticket).isUnattended()).isTrue();
    other.detour(detours -> detours.takeBack(ticket.getId()));
    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.WAITING);
    assertThat(gone.mine()).isEmpty();
    assertThat(other.callNext().orElseThrow().getId()).isEqualTo(ticket.getId());
  }

  @Test
  void operatorWhoComesBackGoesOnWhereTheyWere() {
    TestOperator operator = TestOperator.at(hall, hall.desk("1", "A", null));
    Ticket ticket = hall.take("A");
    operator.callNext();
    leaseRanOut(ticket);

    operator.giveSign();

    assertThat(hall.now(ticket).isUnattended()).isFalse();
    operator.start();
    operator.end();
    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.DONE);
  }

  @Test
  void claimWhoseCallWasNeverWrittenDownGoesBackToTheQueue() {
    Ticket ticket = hall.take("A");
    claim(ticket, "desk:1");

    leaseRanOut(ticket);

    assertThat(item(ticket).state()).isEqualTo(ItemState.READY);
  }

  @Test
  void silenceThatIsToldOfAgainMovesNothingMore() {
    TestOperator gone = TestOperator.at(hall, hall.desk("1", "A", null));
    Ticket ticket = hall.take("A");
    gone.callNext();
    leaseRanOut(ticket);
    long mark = hall.board().mark();
    hall.moves.clear();

    leaseRanOut(ticket);

    assertThat(hall.now(ticket).isUnattended()).isTrue();
    assertThat(hall.board().mark()).isEqualTo(mark);
    assertThat(hall.moves).isEmpty();
  }

  @Test
  void silenceToldOfLateTakesNothingFromWhoClaimsTheTicketNow() {
    TestOperator other = TestOperator.at(hall, hall.desk("2", "A", null));
    Ticket ticket = hall.take("A");
    ClaimedItem lost = claim(ticket, "desk:1");
    hall.queueService().release(lost.handle());
    ClaimedItem now = claim(ticket, "desk:2");

    leaseRanOut(ticket, lost.token());

    assertThat(item(ticket).token()).isEqualTo(now.token());
    hall.queueService().release(now.handle());
    leaseRanOut(ticket, lost.token());
    other.callNext();
    leaseRanOut(ticket, lost.token());
    assertThat(hall.now(ticket).isUnattended()).isFalse();
  }

  private ClaimedItem claim(Ticket ticket, String owner) {
    return hall.queueService()
        .claimOne("frontoffice", ticket.getItemId(), owner, Duration.ofMinutes(2))
        .orElseThrow();
  }

  private void leaseRanOut(Ticket ticket) {
    leaseRanOut(ticket, item(ticket).token());
  }

  private void leaseRanOut(Ticket ticket, long token) {
    LeaseRanOut event =
        new LeaseRanOut("frontoffice", ticket.getItemId(), null, "walk-in", "desk:1", token);
    hall.db.inTransaction(em -> new LeaseWatch(em, hall.roll(), hall.queueService()).ranOut(event));
  }

  private QueueItem item(Ticket ticket) {
    return hall.queueService().find(ticket.getItemId()).orElseThrow();
  }

  private static void unknown(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }
}
