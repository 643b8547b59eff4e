package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.booking.AppointmentService;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a branch is closed for good; it is Tuesday 24 November 2026, 10:42. */
@BothDatabases
class BranchEndTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate NEXT_TUESDAY = LocalDate.of(2026, 12, 1);
  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");

  private SetupKit kit;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
  }

  @Test
  void fromItsLastDayOnNobodyGetsATicketOrSitsDownAndEverybodyReadsWhy() {
    ServicePoint desk = kit.hall.desk("1", "A", null);
    TestOperator operator = new TestOperator(kit.hall, Role.OPERATOR);
    kit.hall.teach(operator, "A");
    close(NEXT_TUESDAY);
    assertThat(kit.hall.kiosk().services()).anyMatch(one -> one.books());
    assertThat(kit.hall.take("A").display()).isEqualTo("A 001");
    assertThat(operator.offered()).extracting(ServicePoint::getId).containsExactly(desk.getId());

    kit.hall.clock.pass(Duration.ofDays(7));
    KioskState kiosk = kit.hall.kiosk();
    assertThat(kiosk.open()).isFalse();
    assertThat(kiosk.closure()).isEqualTo("Vieni in via Roma");
    assertThat(kiosk.services()).as("no code that leads to no times").noneMatch(one -> one.books());
    assertThatThrownBy(() -> kit.hall.take("A"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("frontoffice.refusal.closed"));
    assertThat(operator.offered()).isEmpty();
    refused("desk.gone-branch", null, () -> operator.take(desk));
    assertThat(kit.audit.lines())
        .contains(
            "frontoffice.branch-closed frontoffice.branch:"
                + kit.hall.branch.getId()
                + " 2026-12-01");
  }

  @Test
  void closingForGoodCountsForADemonstrationToo() {
    kit.hall.db.inTransaction(em -> em.find(Branch.class, kit.hall.branch.getId()).openAlways());
    close(TODAY);

    assertThat(kit.hall.kiosk().open()).isFalse();
    assertThat(kit.hall.kiosk().demo()).isFalse();
  }

  @Test
  void noAppointmentIsOfferedAfterItAndThoseBookedAreListedAndNotReminded() {
    kit.hall.desk("1", "A", null);
    Booking booked = kit.bookings.book("A", NINE, "ada@example.org");
    kit.bookings.book("A", Instant.parse("2026-11-24T12:00:00Z"), "bea@example.org");
    kit.bookings.mails.forget();
    close(NEXT_TUESDAY);

    assertThat(kit.bookings.slots("A").keySet()).containsExactly(TODAY);
    assertThat(listed(NEXT_TUESDAY)).extracting(Booking::getId).containsExactly(booked.getId());
    kit.hall.clock.pass(Duration.ofDays(6));
    kit.bookings.days();
    assertThat(kit.bookings.mails.all()).isEmpty();
  }

  @Test
  void branchStaysTodayWhileSomebodyIsThere() {
    ServicePoint desk = kit.hall.desk("1", "A", null);
    kit.hall.take("A");
    refused("branch.people", null, () -> close(TODAY));

    TestOperator operator = TestOperator.at(kit.hall, desk);
    operator.callNext();
    refused("branch.people", null, () -> close(TODAY));
    operator.start();
    operator.end();
    refused("branch.desks", null, () -> close(TODAY));
    operator.leave();
    close(TODAY);
    assertThat(end()).get().matches(Closure::isForGood);
  }

  @Test
  void branchStaysWhileSomebodyHasAShiftFromThatDayOn() {
    Roster roster = new Roster(kit.hall.branch, NEXT_TUESDAY.minusDays(1));
    kit.hall.db.inTransaction(em -> em.persist(roster));
    kit.plan(kit.hall.desk("1", "A", null), roster, NEXT_TUESDAY);
    refused("branch.shifts", null, () -> close(NEXT_TUESDAY));

    close(NEXT_TUESDAY.plusDays(1));
    assertThat(end()).isPresent();
  }

  @Test
  void shiftsFromThatDayOnCanGoWithItAndWhoHadThemInAPublishedWeekIsTold() {
    ServicePoint desk = kit.hall.desk("1", "A", null);
    Account ada = kit.account("Ada Modelli", Role.OPERATOR);
    Account bea = kit.account("Bea Fittizi", Role.OPERATOR);
    Roster published = week(NEXT_TUESDAY.minusDays(1), true);
    Roster draft = week(NEXT_TUESDAY.plusDays(6), false);
    kit.plan(desk, published, NEXT_TUESDAY.minusDays(1), bea.getId());
    kit.plan(desk, published, NEXT_TUESDAY, ada.getId());
    kit.plan(desk, published, NEXT_TUESDAY.plusDays(1), ada.getId());
    kit.plan(desk, draft, NEXT_TUESDAY.plusDays(7), bea.getId());
    assertThat(kit.<Long>ends(e -> e.shifts(kit.code))).isEqualTo(4);

    int taken =
        kit.ends(e -> e.close(kit.code, NEXT_TUESDAY, "Vieni in via Roma", "Come to it", true));

    assertThat(taken).isEqualTo(3);
    assertThat(
            kit.hall.<List<LocalDate>>read(
                em ->
                    em.createQuery(
                            "SELECT s.day FROM Shift s WHERE s.roster.branch = :branch",
                            LocalDate.class)
                        .setParameter("branch", kit.hall.branch)
                        .getResultList()))
        .as("the day before stays")
        .containsExactly(NEXT_TUESDAY.minusDays(1));
    assertThat(kit.bookings.mails.told())
        .as("once a week, and of no draft")
        .containsExactly("roster-published-to-operator Ada Modelli");
    assertThat(kit.bookings.mails.all().getFirst().mail().text())
        .contains("In questa settimana non hai turni.");
    assertThat(kit.audit.lines())
        .contains(
            "frontoffice.shifts-withdrawn frontoffice.roster:"
                + published.getId()
                + " 2 from "
                + NEXT_TUESDAY)
        .anyMatch(line -> line.startsWith("frontoffice.branch-closed"));
    assertThat(end()).isPresent();
  }

  @Test
  void shiftsStayIfTheBranchIsNotClosedAfterAll() {
    Roster roster = week(NEXT_TUESDAY.minusDays(1), true);
    kit.plan(kit.hall.desk("1", "A", null), roster, NEXT_TUESDAY);

    refused(
        "closure.reason",
        "endReasonEn",
        () -> kit.ends(e -> e.close(kit.code, NEXT_TUESDAY, "Vieni in via Roma", " ", true)));

    assertThat(kit.<Long>ends(e -> e.shifts(kit.code))).isEqualTo(1);
    assertThat(kit.bookings.mails.all()).isEmpty();
  }

  private Roster week(LocalDate monday, boolean published) {
    return kit.hall.db.callInTransaction(
        em -> {
          Roster roster = new Roster(kit.hall.branch, monday);
          if (published) {
            roster.publish(kit.hall.clock.instant());
          }
          em.persist(roster);
          return roster;
        });
  }

  @Test
  void untilTheDayBeforeItCanBeLeftOpen() {
    refused("branch.stays", null, this::reopen);
    close(NEXT_TUESDAY);
    refused("branch.closes", null, () -> close(TODAY));
    reopen();
    assertThat(end()).isEmpty();

    close(NEXT_TUESDAY);
    kit.hall.clock.pass(Duration.ofDays(7));
    refused("branch.closed", null, this::reopen);
    assertThat(kit.<Set<Long>>branches(BranchSetupService::gone)).contains(kit.hall.branch.getId());
  }

  @Test
  void itIsNoClosureThatOneTakesBack() {
    close(NEXT_TUESDAY);
    long id = end().orElseThrow().getId();

    assertThat(kit.<List<Closure>>closures(c -> c.coming(kit.code))).isEmpty();
    refused(
        "closure",
        null,
        () ->
            kit.closures(
                c -> {
                  c.remove(id);
                  return null;
                }));
  }

  @Test
  void daysThatAreOverAndMissingReasonsAreNamed() {
    refused("closure.from", "endFrom", () -> close(TODAY.minusDays(1)));
    refused("closure.from", "endFrom", () -> close(null));
    refused("closure.reason", "endReasonIt", () -> close(TODAY, "", "Come to via Roma"));
    refused("closure.reason", "endReasonEn", () -> close(TODAY, "Vieni in via Roma", " "));
  }

  @Test
  void wherePagesNameNoBranchTheOldestThatIsStillOpenIsMeant() {
    TestHall later = new TestHall(kit.hall.db);
    Branch meant =
        later.read(
            em -> {
              HallDirectory hall = later.directory(em);
              List<Closure> ends =
                  hall.branches().stream()
                      .filter(one -> !one.getId().equals(later.branch.getId()))
                      .filter(one -> !hall.isGone(one, TODAY))
                      .map(one -> Closure.forGood(one, TODAY, new LocalText("x", "x")))
                      .toList();
              ends.forEach(em::persist);
              em.flush();
              Branch first = hall.firstBranch().orElseThrow();
              ends.forEach(em::remove);
              return first;
            });

    assertThat(meant.getId()).isEqualTo(later.branch.getId());
  }

  private List<Booking> listed(LocalDate from) {
    return kit.hall.read(
        em ->
            new AppointmentService(
                    em,
                    TestCaller.in(
                        kit.hall.db, "su-" + kit.code, new FrontOfficeFeature(), Role.SUPERVISOR),
                    kit.bookings.checkIns(em),
                    kit.bookings.book(em),
                    kit.hall.clock)
                .from(kit.hall.branch, from));
  }

  private Optional<Closure> end() {
    return kit.ends(e -> e.find(kit.code));
  }

  private void close(LocalDate from) {
    close(from, "Vieni in via Roma", "Come to via Roma");
  }

  private void close(LocalDate from, String it, String en) {
    kit.ends(e -> e.close(kit.code, from, it, en, false));
  }

  private void reopen() {
    kit.ends(
        e -> {
          e.reopen(kit.code);
          return null;
        });
  }
}
