package it.segrate.citytimes.frontoffice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.visit.Tenancy;
import it.segrate.citytimes.frontoffice.visit.VisitService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A morning worked out by hand: Tuesday 24 November 2026, from 10:42. */
@BothDatabases
class StatisticsTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final RecordingAudit audit = new RecordingAudit();
  private TestHall hall;
  private TestOperator operator;
  private CurrentCaller supervisor;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("1", "AB", null));
    supervisor = caller(Role.SUPERVISOR);
  }

  private CurrentCaller caller(Role role) {
    return TestCaller.in(hall.db, "c-" + UUID.randomUUID(), new FrontOfficeFeature(), role);
  }

  /** A at 10:42 and 11:13 (nobody comes), B at 10:58, A given up, A left over, one of a guest. */
  private void morning() {
    hall.take("A");
    serve(300, 60, 600);
    hall.take("B");
    serve(900, 30, 300);
    hall.take("A");
    pass(1500);
    operator.callNext();
    pass(120);
    operator.visit(VisitService::noShow);
    hall.giveUp(hall.take("A").getSecret());
    hall.take("A");
    hall.take("P");
  }

  private void serve(int wait, int walk, int service) {
    pass(wait);
    operator.callNext();
    pass(walk);
    operator.start();
    pass(service);
    operator.end();
  }

  private void pass(int seconds) {
    hall.clock.pass(Duration.ofSeconds(seconds));
  }

  @Test
  void figuresAreThoseWorkedOutByHand() {
    morning();

    Report report = report(Grouping.SERVICE);

    assertThat(report.rows()).extracting(Report.Row::key).containsExactly(key("A"), key("B"));
    assertThat(report.rows().get(0).figures())
        .isEqualTo(
            new Figures(
                4,
                new Spread(2, 900, 300, 1500),
                1,
                1,
                1,
                new Spread(1, 60, 60, 60),
                new Spread(1, 600, 600, 600),
                1,
                1));
    Figures total = report.total();
    assertThat(total.tickets()).isEqualTo(5);
    assertThat(total.waits()).isEqualTo(new Spread(3, 900, 900, 1500));
    assertThat(total.walks()).isEqualTo(new Spread(2, 45, 30, 60));
    assertThat(total.services()).isEqualTo(new Spread(2, 450, 300, 600));
    assertThat(total.getTen()).isEqualTo(1.0 / 3);
    assertThat(total.getTwenty()).isEqualTo(2.0 / 3);
    assertThat(total.getLevel()).isEqualTo(2.0 / 3);
    assertThat(total.getLeft()).isEqualTo(0.2);
    assertThat(total.getMissed()).isEqualTo(1.0 / 3);
  }

  @Test
  void whatTheNightClearsWasNotGivenUp() {
    morning();
    hall.clock.pass(Duration.ofDays(1));
    hall.endDay(hall.roll());

    assertThat(report(Grouping.SERVICE).total().abandoned()).isEqualTo(1);
  }

  @Test
  void figuresAreSplitByWhenAndHowPeopleCame() {
    morning();

    assertThat(report(Grouping.HOUR).rows())
        .extracting(Report.Row::key, row -> row.figures().tickets())
        .containsExactly(tuple("10", 2), tuple("11", 3));
    assertThat(keys(Grouping.WEEKDAY)).containsExactly("TUESDAY");
    assertThat(keys(Grouping.MONTH)).containsExactly("2026-11");
    assertThat(keys(Grouping.LANE)).containsExactly("WALK_IN");
    assertThat(keys(Grouping.BRANCH)).containsExactly(hall.branch.getCode());
  }

  @Test
  void filtersLeaveOutTheOthers() {
    morning();
    hall.takePriority("B");

    assertThat(tickets(null, TicketLane.VIA_LIBERA, null, null)).isEqualTo(1);
    assertThat(tickets(null, null, 10, null)).isEqualTo(2);
    assertThat(tickets(null, null, null, DayOfWeek.MONDAY)).isZero();
    assertThat(tickets(hall.service("B"), null, null, null)).isEqualTo(2);
  }

  @Test
  void guestSeesItsOwnServicesAndTheMunicipalityItsOwn() {
    morning();
    CurrentCaller guest = caller(Role.PARTNER);
    hall.db.inTransaction(em -> em.persist(new PartnerOperator(guest.get().accountId(), "posta")));

    Report report = report(guest, filter(null, null, null, null), Grouping.SERVICE);

    assertThat(report.rows()).extracting(Report.Row::key).containsExactly(key("P"));
    assertThat(report.total().tickets()).isEqualTo(1);
    assertThatThrownBy(
            () -> report(caller(Role.PARTNER), filter(null, null, null, null), Grouping.LANE))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.FORBIDDEN));
  }

  @Test
  void ownFiguresAreNobodyElses() {
    morning();
    CurrentCaller other = caller(Role.OPERATOR);

    MyFigures mine = operator.figures(TUESDAY);

    assertThat(mine.called()).isEqualTo(3);
    assertThat(mine.noShows()).isEqualTo(1);
    assertThat(mine.services()).isEqualTo(new Spread(2, 450, 300, 600));
    assertThat(mine.rows())
        .extracting(row -> row.service().it())
        .containsExactly("Service A it", "Service B it");
    MyFigures theirs =
        hall.read(em -> new MyStatisticsService(em, other).figures(TUESDAY, TUESDAY));
    assertThat(theirs).isEqualTo(new MyFigures(0, 0, Spread.NONE, List.of()));
  }

  @Test
  void numberOfQueriesDoesNotGrowWithTickets() {
    hall.take("A");
    long one = statements();
    morning();

    assertThat(statements()).isEqualTo(one);
  }

  @Test
  void fileThatLeavesThePortalIsWrittenDown() {
    morning();

    hall.read(
        em ->
            service(em, supervisor)
                .export(filter(null, null, null, null), Grouping.SERVICE, "csv"));

    assertThat(audit.acts())
        .containsExactly(
            "frontoffice.statistics-exported frontoffice csv, 2026-11-24 to 2026-11-24,"
                + " by SERVICE, 2 lines");
  }

  @Test
  void stretchThatEndsBeforeItBeginsOrIsTooLongIsRefused() {
    assertThatThrownBy(() -> StatisticsFilter.between(TUESDAY, TUESDAY.minusDays(1)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> StatisticsFilter.between(TUESDAY, TUESDAY.plusDays(366)))
        .isInstanceOf(Refusal.class);
  }

  private long statements() {
    long before = hall.db.statements();
    report(Grouping.SERVICE);
    return hall.db.statements() - before;
  }

  private String key(String letter) {
    return Long.toString(hall.service(letter));
  }

  private List<String> keys(Grouping by) {
    return report(by).rows().stream().map(Report.Row::key).toList();
  }

  private int tickets(Long service, TicketLane lane, Integer hour, DayOfWeek weekday) {
    return report(supervisor, filter(service, lane, hour, weekday), Grouping.SERVICE)
        .total()
        .tickets();
  }

  private StatisticsFilter filter(Long service, TicketLane lane, Integer hour, DayOfWeek day) {
    return new StatisticsFilter(TUESDAY, TUESDAY, hall.branch.getCode(), service, lane, hour, day);
  }

  private Report report(Grouping by) {
    return report(supervisor, filter(null, null, null, null), by);
  }

  private Report report(CurrentCaller who, StatisticsFilter filter, Grouping by) {
    return hall.read(em -> service(em, who).report(filter, by));
  }

  private StatisticsService service(EntityManager em, CurrentCaller who) {
    return new StatisticsService(
        em, who, hall.directory(em), new Tenancy(em, hall.directory(em)), audit);
  }
}
