package it.segrate.citytimes.frontoffice.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Tuesday 24 November 2026, 10:42; services of queue A take 15 minutes. */
@BothDatabases
class BookingTest {

  private static final LocalDate NEXT_TUESDAY = LocalDate.of(2026, 12, 1);
  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(15);

  private BookingDesk desk;

  @BeforeEach
  void furnish(TestDatabase db) {
    desk = new BookingDesk(db);
    for (int i = 1; i <= 5; i++) {
      desk.hall.desk(Integer.toString(i), "A", null);
    }
  }

  @Test
  void slotsFillTheOpeningHoursAndTakeTheirShareOfTheDesks() {
    List<Slot> slots = desk.slots("A").get(NEXT_TUESDAY);

    assertThat(slots).hasSize(48).allMatch(slot -> slot.capacity() == 2 && slot.booked() == 0);
    assertThat(slots.getFirst().starts()).isEqualTo("2026-12-01T07:00:00Z");
    assertThat(slots.getLast().ends()).isEqualTo("2026-12-01T19:00:00Z");
    assertThat(desk.slots("B")).isEmpty();
    assertThat(desk.slots("P")).isEmpty();
  }

  @Test
  void nothingIsOfferedInThePastOnHolidaysOrWhileClosed() {
    assertThat(desk.slots("A").get(LocalDate.of(2026, 11, 24)).getFirst().starts())
        .isEqualTo("2026-11-24T09:45:00Z");
    assertThat(desk.slots("A").keySet())
        .containsExactly(
            LocalDate.of(2026, 11, 24),
            NEXT_TUESDAY,
            LocalDate.of(2026, 12, 15),
            LocalDate.of(2026, 12, 22));

    desk.hall.db.inTransaction(
        em ->
            em.persist(
                new Closure(
                    desk.hall.branch, NEXT_TUESDAY, NEXT_TUESDAY, new LocalText("x", "x"))));
    assertThat(desk.slots("A")).doesNotContainKey(NEXT_TUESDAY);
  }

  @Test
  void fiftyWhoWantTheSameTimeGetThePlacesThereAre() throws Exception {
    List<Boolean> got = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Callable<Boolean>> wishes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String email = "citizen" + i + "@example.org";
        wishes.add(() -> gets(email));
      }
      for (Future<Boolean> wish : threads.invokeAll(wishes)) {
        got.add(wish.get());
      }
    }

    assertThat(got.stream().filter(yes -> yes)).hasSize(2);
    assertThat(slot(NINE).isFree()).isFalse();
    assertThat(slot(NINE.plus(SLOT)).left()).isEqualTo(2);
  }

  private boolean gets(String email) {
    try {
      desk.book("A", NINE, email);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.key()).isEqualTo("frontoffice.refusal.booking.slot");
      return false;
    }
  }

  private Slot slot(Instant starts) {
    return desk.slots("A").get(NEXT_TUESDAY).stream()
        .filter(one -> one.starts().equals(starts))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onePersonHasTwoAppointmentsAtMost() {
    Booking first = desk.book("A", NINE, "ada@example.org");
    desk.book("A", NINE.plus(SLOT), "Ada@Example.org");

    refused(
        () -> desk.book("A", NINE.plus(SLOT.multipliedBy(2)), "ada@example.org"),
        "frontoffice.refusal.booking.each");

    desk.cancel(first);
    desk.book("A", NINE.plus(SLOT.multipliedBy(2)), "ada@example.org");
  }

  @Test
  void movedAppointmentLeavesItsPlaceToOthersAndIsToldByMail() {
    Booking booking = desk.book("A", NINE, "ada@example.org");

    desk.move(booking, NINE.plus(SLOT));
    desk.cancel(booking);
    desk.cancel(booking);

    assertThat(slot(NINE).booked()).isZero();
    assertThat(slot(NINE.plus(SLOT)).booked()).isZero();
    assertThat(desk.mails.told())
        .containsExactly(
            "booking-confirmed-to-citizen Ada Modelli",
            "booking-moved-to-citizen Ada Modelli",
            "booking-cancelled-to-citizen Ada Modelli");
    assertThat(desk.audit.lines()).hasSize(3).noneMatch(line -> line.contains("Ada"));
    refused(() -> desk.move(booking, NINE), "frontoffice.refusal.booking.CANCELLED");
  }

  @Test
  void timesOffTheGridAreNotBooked() {
    refused(
        () -> desk.book("A", NINE.plusSeconds(60), "a@b.it"), "frontoffice.refusal.booking.slot");
    refused(
        () -> desk.book("A", NINE.minus(Duration.ofDays(14)), "a@b.it"),
        "frontoffice.refusal.booking.slot");
    refused(
        () -> desk.book("A", NINE.plus(Duration.ofDays(28)), "a@b.it"),
        "frontoffice.refusal.booking.slot");
  }

  @Test
  void deskBooksForSomebodyByTheRulesOfWhoBooksAlone() {
    Booking booking = desk.bookFor(Role.OPERATOR, NINE, "ada@example.org", true);

    assertThat(desk.audit.lines())
        .containsExactly(
            "frontoffice.booking-made-for-citizen frontoffice.booking:"
                + booking.getId()
                + " A "
                + NINE);
    assertThat(desk.mails.told()).containsExactly("booking-confirmed-to-citizen Ada Modelli");
    assertThat(desk.mails.all().getFirst().order().locale()).isEqualTo(Locale.ENGLISH);
    desk.book("A", NINE, "ada@example.org");
    refused(
        () -> desk.bookFor(Role.SUPERVISOR, NINE.plus(SLOT), "ada@example.org", true),
        "frontoffice.refusal.booking.each");
    refused(
        () -> desk.bookFor(Role.SUPERVISOR, NINE, "bea@example.org", true),
        "frontoffice.refusal.booking.slot");
    refused(
        () -> desk.bookFor(Role.OPERATOR, NINE.plus(SLOT), "bea@example.org", false),
        "frontoffice.refusal.booking.consent.theirs");
    refused(
        () -> desk.bookFor(Role.PARTNER, NINE.plus(SLOT), "bea@example.org", true),
        "frontoffice.refusal.branch");
    assertThat(slot(NINE.plus(SLOT)).booked()).isZero();
  }

  @Test
  void whoComesInTimeCountsFromTheBookedTime() {
    Booking booking = comingAt(NINE.minus(Duration.ofMinutes(20)));

    CheckedIn come = desk.come(booking.getCode().toLowerCase(Locale.ROOT));
    Ticket ticket = come.ticket();

    assertThat(come.late()).isFalse();
    assertThat(come.again()).isFalse();
    assertThat(ticket.getLane()).isEqualTo(TicketLane.APPOINTMENT);
    assertThat(ticket.getCountsFrom()).isEqualTo(NINE);
    assertThat(desk.now(booking).getState()).isEqualTo(BookingState.CHECKED_IN);
    CheckedIn again = desk.come("https://x/booking.xhtml?link=" + booking.getSecret());
    assertThat(again.ticket().getId()).isEqualTo(ticket.getId());
    assertThat(again.again()).isTrue();
    refused(() -> desk.cancel(booking), "frontoffice.refusal.booking.CHECKED_IN");
  }

  @Test
  void whoIsALittleLateCountsFromCheckInAndWhoIsLateIsAWalkIn() {
    Instant little = NINE.plus(Duration.ofMinutes(10));
    Ticket ticket = desk.checkIn(comingAt(little).getCode());
    assertThat(ticket.getLane()).isEqualTo(TicketLane.APPOINTMENT);
    assertThat(ticket.getCountsFrom()).isEqualTo(little);

    desk.hall.clock.pass(Duration.ofSeconds(-1_000_000));
    Booking late = comingAt(NINE.plus(Duration.ofMinutes(11)));
    CheckedIn come = desk.come(late.getCode());
    assertThat(come.ticket().getLane()).isEqualTo(TicketLane.WALK_IN);
    assertThat(come.late()).isTrue();
    assertThat(desk.now(late).isLate()).isTrue();
  }

  @Test
  void whoComesMuchTooEarlyIsToldWhenToComeBack() {
    Booking booking = comingAt(NINE.minus(Duration.ofMinutes(31)));

    refused(() -> desk.checkIn(booking.getCode()), "frontoffice.refusal.booking.early");
    refused(() -> desk.checkIn("222222"), "frontoffice.refusal.booking.unknown");
  }

  @Test
  void whoComesOnAnotherDayIsToldTheDay() {
    Booking before = comingAt(NINE.minus(Duration.ofDays(7)));
    refused(() -> desk.checkIn(before.getCode()), "frontoffice.refusal.booking.other-day");

    Booking after = comingAt(NINE.plus(Duration.ofDays(7)));
    refused(() -> desk.checkIn(after.getCode()), "frontoffice.refusal.booking.NO_SHOW");
  }

  /** An appointment at nine, of which it is that moment then. */
  private Booking comingAt(Instant moment) {
    Booking booking = desk.book("A", NINE, "ada" + moment.toEpochMilli() + "@example.org");
    desk.hall.clock.pass(Duration.between(desk.hall.clock.instant(), moment));
    return booking;
  }

  private static void refused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
