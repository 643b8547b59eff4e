package it.segrate.citytimes.frontoffice.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOffline;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kiosk without the server: numbers beforehand, handing over afterwards. */
@BothDatabases
class OfflineTicketsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private TestHall hall;
  private TestOffline offline;
  private String kiosk;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    offline = new TestOffline(hall);
    kiosk = hall.screens.kiosk();
  }

  @Test
  void numbersAreLeasedOncePerKioskAndLetterAboveThoseOfTheRoll() {
    Lease mine = lease(kiosk, "A");
    Lease theirs = lease(hall.screens.another(DeviceKind.KIOSK), "A");

    assertThat(mine).isEqualTo(new Lease(TODAY, "A", 800, 819));
    assertThat(lease(kiosk, "A")).isEqualTo(mine);
    assertThat(theirs).isEqualTo(new Lease(TODAY, "A", 820, 839));
    assertThat(lease(kiosk, "B").first()).isEqualTo(800);
    assertThat(hall.take("A").display()).isEqualTo("A 001");
  }

  @Test
  void kiosksThatLeaseAtOnceGetDifferentNumbers() throws Exception {
    List<String> kiosks =
        IntStream.range(0, 6).mapToObj(i -> hall.screens.another(DeviceKind.KIOSK)).toList();

    List<Lease> leases = new ArrayList<>();
    for (List<Lease> got : atOnce(kiosks.stream().map(this::leasing).toList())) {
      leases.addAll(got);
    }

    assertThat(leases.stream().filter(lease -> lease.letter().equals("A")).map(Lease::first))
        .containsExactlyInAnyOrder(800, 820, 840, 860, 880, 900);
  }

  @Test
  void ticketIsAcceptedOnceHoweverOftenItIsHandedOver() throws Exception {
    lease(kiosk, "A");
    hall.clock.pass(Duration.ofMinutes(10));
    OfflineTicket given = given("A", 800, Duration.ofMinutes(7));
    Callable<Ticket> handing = () -> offline.accept(kiosk, given);

    List<Ticket> tickets = atOnce(List.of(handing, handing, handing, handing));
    tickets.add(offline.accept(kiosk, given));

    assertThat(tickets).extracting(Ticket::getId).containsOnly(tickets.getFirst().getId());
    Ticket ticket = hall.now(tickets.getFirst());
    assertThat(ticket.display()).isEqualTo("A 800");
    assertThat(ticket.getState()).isEqualTo(TicketState.WAITING);
    assertThat(ticket.getIssuedAt())
        .isEqualTo(hall.clock.instant().minus(Duration.ofMinutes(7)))
        .isEqualTo(ticket.getCountsFrom());
    assertThat(hall.queueService().findLive("frontoffice", TicketService.subject(ticket)))
        .isPresent();
  }

  @Test
  void waitCountsFromWhenItWasGivenAndTheLaneIsKept() {
    hall.clock.pass(Duration.ofMinutes(-20));
    lease(kiosk, "A");
    hall.clock.pass(Duration.ofMinutes(20));
    Ticket ordinary = hall.take("A");

    Ticket earlier = offline.accept(kiosk, given("A", 800, Duration.ofMinutes(5)));
    Ticket priority =
        offline.accept(
            kiosk,
            new OfflineTicket(newKey(), null, TODAY, "A", 801, hall.service("A"), true, 1_000));

    assertThat(earlier.getRank()).isLessThan(ordinary.getRank());
    assertThat(priority.getLane()).isEqualTo(TicketLane.VIA_LIBERA);
  }

  @Test
  void wrongAgeNeverMakesATicketOlderThanItsNumbersOrYoungerThanNow() {
    lease(kiosk, "A");
    hall.clock.pass(Duration.ofMinutes(30));

    Ticket old = offline.accept(kiosk, given("A", 800, Duration.ofDays(4_000)));
    Ticket coming = offline.accept(kiosk, given("A", 801, Duration.ofHours(-5)));

    assertThat(old.getIssuedAt()).isEqualTo(hall.clock.instant().minus(Duration.ofMinutes(30)));
    assertThat(coming.getIssuedAt()).isEqualTo(hall.clock.instant());
  }

  @Test
  void numbersOfOthersAndUsedOnesAreRefused() {
    lease(kiosk, "A");
    String other = hall.screens.another(DeviceKind.KIOSK);
    lease(other, "A");
    OfflineTicket given = given("A", 800, Duration.ZERO);
    offline.accept(kiosk, given);

    assertRefused(
        () -> offline.accept(kiosk, given("A", 800, Duration.ZERO)),
        "frontoffice.refusal.offline.used");
    assertRefused(
        () -> offline.accept(kiosk, given("A", 820, Duration.ZERO)),
        "frontoffice.refusal.offline.number");
    assertRefused(
        () -> offline.accept(other, given("A", 801, Duration.ZERO)),
        "frontoffice.refusal.offline.number");
    assertRefused(
        () -> offline.accept(kiosk, given("A", 7, Duration.ZERO)),
        "frontoffice.refusal.offline.number");
    assertRefused(
        () ->
            offline.accept(
                kiosk,
                new OfflineTicket(given.key(), null, TODAY, "A", 801, hall.service("A"), false, 0)),
        "frontoffice.refusal.offline.used");
    assertRefused(
        () ->
            offline.accept(
                kiosk,
                new OfflineTicket(newKey(), null, TODAY, "A", 801, hall.service("B"), false, 0)),
        "frontoffice.refusal.service");
    assertRefused(
        () -> offline.accept("forged", given("A", 802, Duration.ZERO)),
        "frontoffice.refusal.device");
  }

  @Test
  void refusedTicketIsWrittenDownOnceWithTheReason() {
    lease(kiosk, "A");
    OfflineTicket unknown = given("A", 7, Duration.ZERO);
    long mark = hall.board().mark();
    for (int i = 0; i < 2; i++) {
      assertRefused(() -> offline.accept(kiosk, unknown), "frontoffice.refusal.offline.number");
    }
    assertRefused(() -> offline.accept("forged", unknown), "frontoffice.refusal.device");

    assertThat(offline.refusedOnes())
        .extracting(RefusedTicket::getNumber, RefusedTicket::getReason)
        .containsExactly(tuple("A 007", "frontoffice.refusal.offline.number"));
    assertThat(hall.board().mark()).isGreaterThan(mark);
  }

  @Test
  void moreNumbersComeWhenFewAreLeft() {
    Lease first = lease(kiosk, "A");
    for (int number = first.first(); number <= 810; number++) {
      offline.accept(kiosk, given("A", number, Duration.ZERO));
    }

    List<Lease> leases =
        offline.leases(kiosk).stream().filter(l -> l.letter().equals("A")).toList();

    assertThat(leases)
        .containsExactly(new Lease(TODAY, "A", 811, 819), new Lease(TODAY, "A", 820, 839));
  }

  @Test
  void nobodyGetsNumbersBeyondThoseKept() {
    for (int i = 0; i < 50; i++) {
      lease(hall.screens.another(DeviceKind.KIOSK), "A");
    }

    assertThat(offline.leases(kiosk)).isEmpty();
  }

  @Test
  void rollPassesOverTheNumbersKeptForKiosks() {
    lease(kiosk, "A");
    hall.db.inTransaction(em -> hall.roll().turn(hall.branch.getId(), "A", TODAY, 798));

    assertThat(hall.take("A").getNumber()).isEqualTo(799);
    assertThat(hall.take("A").getNumber()).isEqualTo(1_800);
    assertThat(hall.take("A").getNumber()).isEqualTo(1_801);
  }

  @Test
  void ticketOfAFormerDayIsWrittenDownAndWaitsForNothing() {
    lease(kiosk, "A");
    OfflineTicket given = given("A", 803, Duration.ofHours(20));
    hall.clock.pass(Duration.ofDays(1));

    Ticket ticket = hall.now(offline.accept(kiosk, given));

    assertThat(ticket.getIssuedOn()).isEqualTo(TODAY);
    assertThat(ticket.getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.queueService().findLive("frontoffice", TicketService.subject(ticket)))
        .isEmpty();
    assertThat(lease(kiosk, "A").day()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void requestWithoutAnAnswerLeavesNoSecondTicket() {
    lease(kiosk, "A");
    String lost = newKey();
    Ticket unheard = hall.issue(hall.service("A"), false, lost);

    offline.accept(
        kiosk, new OfflineTicket(newKey(), lost, TODAY, "A", 800, hall.service("A"), false, 0));

    assertThat(hall.now(unheard).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.board().queues().getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void dyingBeforeTheCommitLeavesTheTicketToBeHandedOverAgain() {
    lease(kiosk, "A");
    OfflineTicket given = given("A", 800, Duration.ZERO);
    assertThatThrownBy(() -> offline.acceptAndDie(kiosk, given))
        .isInstanceOf(IllegalStateException.class);

    Ticket ticket = offline.accept(kiosk, given);

    assertThat(ticket.display()).isEqualTo("A 800");
    assertThat(hall.board().queues().getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void screenPairedAnewBeginsWithNumbersNobodyHas() {
    var device = hall.screens.make(DeviceKind.KIOSK);
    String before = hall.screens.paired(device).token();
    lease(before, "A");
    hall.clock.pass(Duration.ofSeconds(1));
    String after = hall.screens.paired(device).token();

    assertThat(lease(after, "A").first()).isEqualTo(820);
    assertThat(offline.accept(after, given("A", 800, Duration.ZERO)).display()).isEqualTo("A 800");
  }

  private Lease lease(String token, String letter) {
    return offline.leases(token).stream()
        .filter(lease -> lease.letter().equals(letter))
        .findFirst()
        .orElseThrow();
  }

  private Callable<List<Lease>> leasing(String token) {
    return () -> offline.leases(token);
  }

  private OfflineTicket given(String letter, int number, Duration age) {
    return new OfflineTicket(
        newKey(), null, TODAY, letter, number, hall.service(letter), false, age.toMillis());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
