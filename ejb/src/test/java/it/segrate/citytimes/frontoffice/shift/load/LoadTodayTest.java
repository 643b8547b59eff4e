package it.segrate.citytimes.frontoffice.shift.load;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It is Tuesday, 10:42; the hall opened at eight. */
@BothDatabases
class LoadTodayTest {

  private static final Duration SINCE_TEN_PAST_NINE = Duration.ofMinutes(92);

  @Test
  void halfHoursThatAreOverTellWhatCameToTheOwnDesks(TestDatabase db) {
    TestHall hall = new TestHall(db);
    hall.clock.pass(SINCE_TEN_PAST_NINE.negated());
    hall.take("A");
    hall.take("P");
    hall.clock.pass(SINCE_TEN_PAST_NINE);
    hall.take("A");

    List<Real> soFar =
        hall.read(
            em ->
                new LoadTodayService(
                        hall.directory(em),
                        new ForecastReader(em, hall.directory(em), hall.clock),
                        hall.clock)
                    .soFar(hall.branch.getCode()));

    assertThat(soFar).extracting(Real::from).startsWith(LocalTime.of(8, 0)).hasSize(5);
    assertThat(soFar).extracting(Real::arrivals).containsExactly(0L, 0L, 1L, 0L, 0L);
    assertThat(soFar).extracting(Real::needed).containsExactly(0, 0, 2, 0, 0);
  }
}
