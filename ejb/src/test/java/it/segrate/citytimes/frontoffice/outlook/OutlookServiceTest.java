package it.segrate.citytimes.frontoffice.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tuesday 24 November 2026, 10:42, and the Tuesdays before it. */
@BothDatabases
class OutlookServiceTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 42);

  private TestHall hall;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("1", "AB", null));
  }

  /** On each of the last weeks two people take A and wait 6 and 9 minutes. */
  private void pastWeeks(int weeks) {
    hall.clock.pass(Duration.ofDays(-7L * weeks));
    for (int week = 0; week < weeks; week++) {
      serve("A", 6);
      serve("A", 9);
      hall.clock.pass(Duration.ofMinutes(-15));
      hall.clock.pass(Duration.ofDays(7));
    }
  }

  private void serve(String letter, int minutes) {
    hall.take(letter);
    hall.clock.pass(Duration.ofMinutes(minutes));
    operator.callNext();
    operator.start();
    operator.end();
  }

  @Test
  void pastTuesdaysTellWhatThisOneIsLike() {
    pastWeeks(4);

    HourOutlook now = outlook().days(null, NOW).getFirst().hours().getFirst();

    assertThat(now.known()).isEqualTo(new HourWait(new WaitRange(5, 10), 360, 8, false));
    assertThat(outlook().days("B", NOW).getFirst().hours().getFirst().known()).isNull();
  }

  @Test
  void waitsOfTodayAndOfThePriorityServiceDoNotCount() {
    pastWeeks(3);
    serve("A", 1);
    serve("A", 1);
    hall.clock.pass(Duration.ofDays(-28));
    hall.takePriority("A");
    operator.callNext();
    operator.start();
    operator.end();
    hall.clock.pass(Duration.ofDays(28));

    assertThat(outlook().days(null, NOW).getFirst().hours().getFirst().known()).isNull();
  }

  @Test
  void closureIsToldWithItsReason() {
    LocalText works = new LocalText("Lavori", "Works");
    LocalDate saturday = NOW.toLocalDate().plusDays(4);
    hall.db.inTransaction(
        em -> em.persist(new Closure(hall.branch, saturday, saturday.plusDays(9), works)));

    assertThat(outlook().days(null, NOW))
        .extracting(DayOutlook::closure)
        .containsExactly(null, null, null, null, works, works, works);
  }

  @Test
  void servicesOfGuestsAreLeftOut() {
    assertThat(outlook().services())
        .extracting(HallOutlook.Service::letter)
        .containsExactly("A", "B");
    assertThat(outlook().service("no number")).isEmpty();
  }

  @Test
  void nowIsWhatTheBoardTells() {
    hall.take("A");
    hall.take("A");
    operator.callNext();
    hall.take("P");

    HallNow now = now();

    assertThat(now.open()).isTrue();
    assertThat(now.queues())
        .extracting(HallNow.Queue::letter, HallNow.Queue::waiting, HallNow.Queue::called)
        .containsExactly(
            tuple("A", 1L, new HallNow.Number(1, "A 001")),
            tuple("B", 0L, null),
            tuple("P", 1L, null));
    assertThat(now.queues().getFirst().issued()).isEqualTo(new HallNow.Number(2, "A 002"));
    assertThat(now.range("A")).isEqualTo(Optional.of(hall.board().queues().getFirst().range()));
    assertThat(now.range("P")).isEmpty();
    assertThat(now.range(null)).isPresent();
  }

  @Test
  void numberOfQueriesDoesNotGrowWithVisits() {
    pastWeeks(1);
    long outlook = statements(this::outlook);
    long now = statements(this::now);
    pastWeeks(5);
    hall.take("A");
    hall.take("B");

    assertThat(statements(this::outlook)).isEqualTo(outlook).isLessThan(8);
    assertThat(statements(this::now)).isEqualTo(now).isLessThan(12);
  }

  @Test
  void branchThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> hall.read(em -> service(em).outlook("nowhere")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    assertThat(hall.<String>read(em -> service(em).codeOr("x"))).isEqualTo("x");
    assertThat(hall.<String>read(em -> service(em).codeOr(" "))).isNotBlank();
  }

  private long statements(Runnable reading) {
    long before = hall.db.statements();
    reading.run();
    return hall.db.statements() - before;
  }

  private HallOutlook outlook() {
    return hall.read(em -> service(em).outlook(hall.branch.getCode()));
  }

  private OutlookService service(EntityManager em) {
    return new OutlookService(
        em, hall.directory(em), new WorkingDays(Optional.empty()), hall.clock);
  }

  private HallNow now() {
    return hall.read(
        em ->
            new NowService(
                    em,
                    hall.directory(em),
                    new LoadReader(em, hall.directory(em), hall.clock),
                    hall.roll(),
                    hall.clock)
                .now(hall.branch.getCode()));
  }
}
