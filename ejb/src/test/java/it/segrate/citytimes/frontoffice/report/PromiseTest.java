package it.segrate.citytimes.frontoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class PromiseTest {

  private TestHall hall;
  private TestOperator operator;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    operator = TestOperator.at(hall, hall.desk("1", "AB", null));
  }

  @Test
  void firstCallsOfViaLiberaAreCountedAgainstSixtySeconds() {
    call(40);
    call(60);
    call(95);
    hall.take("A");
    hall.clock.pass(Duration.ofSeconds(300));
    serveNext();

    Promise today = today();

    assertThat(today.inTime()).isEqualTo(2);
    assertThat(today.called()).isEqualTo(3);
    assertThat(today.slowest()).isEqualTo(Duration.ofSeconds(95));
  }

  @Test
  void ticketThatIsPutBackAndCalledAgainCountsOnce() {
    hall.takePriority("A");
    hall.clock.pass(Duration.ofSeconds(20));
    operator.callNext();
    operator.returnToQueue();
    hall.clock.pass(Duration.ofSeconds(200));
    operator.callNext();

    assertThat(today()).isEqualTo(new Promise(1, 1, Duration.ofSeconds(20)));
  }

  @Test
  void whoIsTakenInAtTheDeskDoesNotCount() {
    operator.takeWalkIn("A", true);

    assertThat(today()).isEqualTo(new Promise(0, 0, Duration.ZERO));
  }

  @Test
  void thirtyDaysTakeInTodayAndTheTwentyNineBefore() {
    call(10);
    hall.clock.pass(Duration.ofDays(29));
    assertThat(lately().called()).isEqualTo(1);
    assertThat(today().called()).isZero();

    hall.clock.pass(Duration.ofDays(1));

    assertThat(lately().called()).isZero();
  }

  @Test
  void shareIsGivenFromFiftyCallsUp() {
    assertThat(new Promise(49, 49, Duration.ZERO).share()).isEmpty();
    assertThat(new Promise(49, 50, Duration.ZERO).share()).hasValue(0.98);
  }

  private void call(int seconds) {
    hall.takePriority("A");
    hall.clock.pass(Duration.ofSeconds(seconds));
    serveNext();
  }

  private void serveNext() {
    operator.callNext();
    operator.start();
    operator.end();
  }

  private Promise today() {
    return hall.read(em -> new PromiseService(em, hall.clock).today(hall.branch));
  }

  private Promise lately() {
    return hall.read(em -> new PromiseService(em, hall.clock).lately(hall.branch));
  }
}
