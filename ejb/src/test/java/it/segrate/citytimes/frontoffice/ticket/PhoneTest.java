package it.segrate.citytimes.frontoffice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.frontoffice.visit.VisitService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the holder of a ticket says from the phone: to be coming, to let others pass. */
@BothDatabases
class PhoneTest {

  private TestHall hall;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("5", "A", null));
  }

  @Test
  void whoLetsTwoPassIsCalledAfterThemAndBeforeTheThird() {
    List<Ticket> line = line(5);

    later(line.getFirst(), 2);

    assertThat(called(5)).containsExactly("A 002", "A 003", "A 001", "A 004", "A 005");
  }

  @Test
  void whoLetsMorePassThanWaitIsLastAndNobodyElseMoves() {
    List<Ticket> line = line(4);

    later(line.get(1), 10);

    assertThat(called(4)).containsExactly("A 001", "A 003", "A 004", "A 002");
  }

  @Test
  void priorityStaysBeforeTheOthersHoweverOftenItLetsItsOwnLanePass() {
    Ticket first = hall.takePriority("A");
    pass();
    Ticket second = hall.takePriority("A");
    pass();
    hall.take("A");

    later(first, 5);

    assertThat(called(3)).containsExactly(second.display(), first.display(), "A 003");
  }

  @Test
  void placesOfAnotherQueueDoNotCount() {
    Ticket ticket = hall.take("A");
    pass();
    hall.take("B");

    assertRefused(() -> later(ticket, 1), "frontoffice.refusal.later.nobody");
  }

  @Test
  void threeTimesAreEnough() {
    Ticket ticket = line(5).getFirst();
    later(ticket, 1);
    later(ticket, 1);
    later(ticket, 1);

    assertThat(hall.status(ticket).laterLeft()).isZero();
    assertRefused(() -> later(ticket, 1), "frontoffice.refusal.later.times");
  }

  @Test
  void onlyFromOneToTenPlacesAndOnlyWhileItWaits() {
    Ticket ticket = line(2).getFirst();

    assertRefused(() -> later(ticket, 0), "frontoffice.refusal.later.places");
    assertRefused(() -> later(ticket, 11), "frontoffice.refusal.later.places");
    operator.callNext();
    assertRefused(() -> later(ticket, 1), "frontoffice.refusal.ticket.CALLED");
  }

  @Test
  void deskLearnsThatSomebodyIsComingToThisCall() {
    Ticket ticket = hall.take("A");
    assertRefused(() -> coming(ticket), "frontoffice.refusal.ticket.WAITING");
    operator.callNext();
    long mark = hall.board().mark();

    coming(ticket);
    coming(ticket);

    assertThat(hall.now(ticket).getComingAt()).contains(hall.clock.instant());
    assertThat(hall.board().mark()).isEqualTo(mark + 1);
    operator.returnToQueue();
    pass();
    operator.callNext();
    assertThat(hall.now(ticket).getComingAt()).isEmpty();
  }

  @Test
  void whoMissedTheCallQueuesAgainBehindThoseWhoWait() {
    Ticket missed = line(3).getFirst();
    operator.callNext();
    assertThat(hall.status(missed).comeBy()).isEqualTo(hall.clock.instant().plusSeconds(180));
    operator.visit(VisitService::noShow);
    assertThat(hall.status(missed).backUntil()).isEqualTo(hall.clock.instant().plusSeconds(1800));

    back(missed);
    back(missed);

    assertThat(hall.status(missed).before()).isEqualTo(2);
    assertThat(hall.status(missed).backUntil()).isNull();
    pass();
    assertThat(called(3)).containsExactly("A 002", "A 003", "A 001");
    assertRefused(() -> back(missed), "frontoffice.refusal.ticket.DONE");
  }

  @Test
  void whoComesBackTooLateTakesAnotherTicket() {
    Ticket missed = hall.take("A");
    operator.callNext();
    operator.visit(VisitService::noShow);
    hall.clock.pass(Duration.ofMinutes(31));

    assertThat(hall.status(missed).backUntil()).isNull();
    assertRefused(() -> back(missed), "frontoffice.refusal.back");
    assertThat(operator.callNext()).isEmpty();
  }

  private void back(Ticket ticket) {
    hall.db.inTransaction(
        em ->
            new BackService(
                    em,
                    new TicketService(em, null, hall.roll(), hall.queueService(), hall.clock),
                    hall.roll(),
                    hall.directory(em),
                    new Policies(em),
                    hall.queueService(),
                    hall.clock)
                .comeBack(ticket.getSecret()));
  }

  private List<Ticket> line(int people) {
    List<Ticket> line = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      line.add(hall.take("A"));
      pass();
    }
    return line;
  }

  private List<String> called(int times) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      numbers.add(operator.callNext().orElseThrow().display());
      operator.start();
      operator.end();
    }
    return numbers;
  }

  private void pass() {
    hall.clock.pass(Duration.ofMinutes(1));
  }

  private void later(Ticket ticket, int places) {
    hall.db.inTransaction(
        em ->
            new LaterService(
                    em,
                    new TicketService(em, null, hall.roll(), hall.queueService(), hall.clock),
                    hall.roll())
                .later(ticket.getSecret(), places));
  }

  private void coming(Ticket ticket) {
    hall.db.inTransaction(
        em ->
            new TicketService(em, null, hall.roll(), hall.queueService(), hall.clock)
                .coming(ticket.getSecret()));
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
