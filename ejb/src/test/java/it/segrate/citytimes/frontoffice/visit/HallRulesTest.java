package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hall was told about itself: numbers, limits, closures, guests, and how it calls. */
@BothDatabases
class HallRulesTest {

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void numbersBeginWhereTheQueueSaysAndEndThereWithoutAGap() {
    group("A", group -> group.number(101, 103));
    assertThat(hall.take("A").display()).isEqualTo("A 101");
    hall.take("A");
    hall.take("A");

    refused("frontoffice.refusal.cap", () -> hall.take("A"));
    group("A", group -> group.number(101, 104));
    assertThat(hall.take("A").display()).isEqualTo("A 104");
  }

  @Test
  void queueGivesNoMoreTicketsThanItsDailyCapAndBeginsAnewTheNextDay() {
    group("A", group -> group.limit(1));
    hall.take("A");

    refused("frontoffice.refusal.cap", () -> hall.take("A"));
    hall.clock.pass(Duration.ofDays(7));
    assertThat(hall.take("A").display()).isEqualTo("A 001");
  }

  @Test
  void heldQueueIsCalledByNobodyAndSaysThatItIsClosed() {
    TestOperator operator = TestOperator.at(hall, hall.desk("5", "AB", null));
    Ticket ticket = hall.take("A");
    group("A", ServiceGroup::hold);

    assertThat(operator.callNext()).isEmpty();
    assertThat(hall.board().queues().getFirst().served()).isFalse();
    group("A", ServiceGroup::goOn);
    assertThat(operator.callNext().map(Ticket::getId)).contains(ticket.getId());
  }

  @Test
  void closedDayGivesNoTickets() {
    LocalDate today = LocalDate.now(hall.clock);
    hall.db.inTransaction(
        em -> em.persist(new Closure(hall.branch, today, today, new LocalText("Lavori", "Works"))));

    refused("frontoffice.refusal.closed", () -> hall.take("A"));
    assertThat(hall.kiosk().open()).isFalse();
    hall.clock.pass(Duration.ofDays(7));
    assertThat(hall.take("A")).isNotNull();
  }

  @Test
  void guestServesInItsDaysAndHoursAloneAndEndsByItself() {
    ServicePoint desk = guestDesk();
    TestOperator guest = guestOperator();
    LocalDate today = LocalDate.now(hall.clock);
    partner(
        p ->
            p.stay(
                today,
                today,
                List.of(
                    new OpeningHours(
                        DayOfWeek.TUESDAY, LocalTime.of(10, 0), LocalTime.of(11, 0)))));
    guest.take(desk);
    Ticket ticket = take();
    assertThat(guest.callNext().map(Ticket::getId)).contains(ticket.getId());
    guest.start();
    guest.end();
    guest.leave();

    hall.clock.pass(Duration.ofMinutes(20));
    refused("frontoffice.refusal.guest", this::take);
    refused("frontoffice.refusal.desk.unknown", () -> guest.take(desk));
    partner(p -> p.stay(today.plusDays(1), null, List.of()));
    refused("frontoffice.refusal.guest", this::take);
  }

  @Test
  void lastFreeDeskIsHeldBackForViaLiberaUntilTheOthersWaitTooLong() {
    TestOperator last = lastOfThreeDesks();
    Ticket waiting = hall.take("B");

    assertThat(last.callNext()).isEmpty();
    assertThat(last.console().heldBack().letters()).isEqualTo("B");
    assertThat(last.console().next()).isEmpty();
    Instant released = last.console().heldBack().until().plusSeconds(1);
    hall.clock.pass(Duration.between(hall.clock.instant(), released));
    assertThat(last.console().heldBack()).isNull();
    assertThat(last.callNext().map(Ticket::getId)).contains(waiting.getId());
  }

  @Test
  void viaLiberaIsCalledByTheDeskThatWasHeldBack() {
    TestOperator last = lastOfThreeDesks();
    hall.take("B");
    Ticket mother = hall.takePriority("B");

    assertThat(last.callNext().map(Ticket::getId)).contains(mother.getId());
  }

  /** Three desks of a queue with eight-minute services, two of them with somebody there. */
  private TestOperator lastOfThreeDesks() {
    List<TestOperator> operators =
        Stream.of("1", "2", "3")
            .map(name -> TestOperator.at(hall, hall.desk(name, "B", null)))
            .toList();
    operators.stream()
        .limit(2)
        .forEach(
            operator -> {
              hall.take("B");
              operator.callNext();
            });
    return operators.getLast();
  }

  @Test
  void branchThatChoseAnotherRuleCallsByItAndEachCallKeepsWhomItWeighed() {
    hall.db.inTransaction(
        em ->
            em.persist(new BranchPolicy(hall.branch.getId(), Policy.standard().with("fifo/1", 0))));
    TestOperator operator = TestOperator.at(hall, hall.desk("1", "A", null));
    Ticket first = hall.take("A");
    hall.clock.pass(Duration.ofMinutes(1));
    Ticket mother = hall.takePriority("A");

    assertThat(operator.callNext().map(Ticket::getId)).contains(first.getId());

    TicketCall call =
        hall.read(
            em ->
                em.createQuery("SELECT c FROM TicketCall c WHERE c.ticket = :t", TicketCall.class)
                    .setParameter("t", first)
                    .getSingleResult());
    assertThat(call.getRule()).isEqualTo("fifo/1");
    assertThat(call.getReason()).isEqualTo(CallReason.LONGEST_WAIT);
    assertThat(call.getConsidered().orElseThrow())
        .matches(first.getId() + " \\d+\\.\\d{3}; " + mother.getId() + " \\d+\\.\\d{3}");
  }

  @Test
  void policyIsReadAsItWasWritten() {
    hall.db.inTransaction(
        em -> em.persist(new BranchPolicy(hall.branch.getId(), Policy.standard())));

    assertThat(hall.<Policy>read(em -> new Policies(em).of(hall.branch)))
        .isEqualTo(Policy.standard());
  }

  private Ticket take() {
    return hall.take("P");
  }

  private ServicePoint guestDesk() {
    return hall.desk("7", "P", "posta");
  }

  private TestOperator guestOperator() {
    TestOperator guest = new TestOperator(hall, Role.PARTNER);
    hall.db.inTransaction(em -> em.persist(new PartnerOperator(guest.account(), "posta")));
    return guest;
  }

  private void partner(Consumer<Partner> change) {
    hall.db.inTransaction(em -> change.accept(em.find(Partner.class, "posta")));
  }

  private void group(String letter, Consumer<ServiceGroup> change) {
    hall.db.inTransaction(
        em ->
            change.accept(
                hall.directory(em).groups(hall.branch).stream()
                    .filter(group -> group.getLetter().equals(letter))
                    .findFirst()
                    .orElseThrow()));
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
