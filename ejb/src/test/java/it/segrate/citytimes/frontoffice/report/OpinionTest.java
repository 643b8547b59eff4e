package it.segrate.citytimes.frontoffice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.visit.Tenancy;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class OpinionTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private TestHall hall;
  private TestOperator operator;
  private CurrentCaller supervisor;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("1", "AB", null));
    supervisor =
        TestCaller.in(db, "s-" + UUID.randomUUID(), new FrontOfficeFeature(), Role.SUPERVISOR);
  }

  @Test
  void ticketIsAskedOnceAndOnlyAfterItsService() {
    Ticket ticket = hall.take("A");
    assertThat(open(ticket)).isFalse();
    assertThatThrownBy(() -> give(ticket, Face.GREEN, null, null)).isInstanceOf(Refusal.class);

    serve();
    assertThat(open(ticket)).isTrue();
    give(ticket, Face.GREEN, null, null);

    assertThat(open(ticket)).isFalse();
    assertThatThrownBy(() -> give(ticket, Face.RED, null, null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.CONFLICT));
  }

  @Test
  void askingEndsWithTheNextDay() {
    Ticket ticket = served("A");
    hall.clock.pass(Duration.ofDays(1));
    assertThat(open(ticket)).isTrue();

    hall.clock.pass(Duration.ofDays(1));

    assertThat(open(ticket)).isFalse();
    assertThatThrownBy(() -> give(ticket, Face.GREEN, null, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void groupsUnderFiveAreShownNowhere() {
    for (int i = 0; i < 5; i++) {
      give(served("A"), i == 0 ? Face.RED : Face.GREEN, Cause.WAIT, "troppa coda");
    }
    for (int i = 0; i < 4; i++) {
      give(served("B"), Face.RED, Cause.UNCLEAR, null);
    }

    Opinions few = opinions();
    assertThat(few.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.service().it()).isEqualTo("Service A it");
              assertThat(row.green()).isEqualTo(4);
              assertThat(row.red()).isEqualTo(1);
            });
    assertThat(few.getTotal().count()).isEqualTo(5);
    assertThat(few.words()).isEmpty();

    give(served("B"), Face.YELLOW, null, null);

    assertThat(opinions().rows()).extracting(Opinions.Row::count).containsExactly(5, 5);
    assertThat(opinions().causes()).containsEntry(Cause.UNCLEAR, 4).containsEntry(Cause.WAIT, 1);
  }

  @Test
  void wordsAreKeptWithTheRedFaceAloneAndAreFew() {
    Ticket ticket = served("A");
    assertThatThrownBy(() -> give(ticket, Face.RED, null, "x".repeat(201)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.INVALID));
    assertThat(open(ticket)).isTrue();

    Opinion green = new Opinion(hall.branch, null, TUESDAY, Face.GREEN, Cause.WAIT, "bene");

    assertThat(green.getWords()).isEmpty();
    assertThat(green.getCause()).isEmpty();
  }

  @Test
  void tabletNeedsItsToken() {
    assertThatThrownBy(
            () -> opinion(s -> s.giveAtTablet(hall.screens.kiosk(), Face.GREEN, null, null)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.FORBIDDEN));
  }

  private Ticket served(String letter) {
    Ticket ticket = hall.take(letter);
    serve();
    return ticket;
  }

  private void serve() {
    operator.callNext();
    operator.start();
    operator.end();
  }

  private boolean open(Ticket ticket) {
    return with(s -> s.isOpen(ticket.getSecret()));
  }

  private void give(Ticket ticket, Face face, Cause cause, String words) {
    opinion(s -> s.give(ticket.getSecret(), face, cause, words));
  }

  private void opinion(Consumer<OpinionService> act) {
    with(
        s -> {
          act.accept(s);
          return null;
        });
  }

  private <T> T with(Function<OpinionService, T> work) {
    return hall.read(
        em ->
            work.apply(
                new OpinionService(
                    em,
                    new TicketService(em, null, null, null, hall.clock),
                    hall.screens.gate(),
                    hall.clock)));
  }

  private Opinions opinions() {
    StatisticsFilter filter =
        new StatisticsFilter(TUESDAY, TUESDAY, hall.branch.getCode(), null, null, null, null);
    return hall.read(
        em ->
            new StatisticsService(
                    em, supervisor, hall.directory(em), new Tenancy(em, hall.directory(em)), null)
                .opinions(filter));
  }
}
