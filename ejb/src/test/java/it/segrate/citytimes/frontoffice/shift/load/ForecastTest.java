package it.segrate.citytimes.frontoffice.shift.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

  @ParameterizedTest
  @CsvSource({
    "2, 1, .333333",
    "3, 2, .444444",
    "5, 4, .554113",
    "10, 8, .204590",
    "20, 16, .064019",
    "100, 95, .101291"
  })
  void meanWaitIsErlangs(int desks, double load, double wait) {
    assertThat(Forecast.meanWait(desks, load)).isCloseTo(wait, within(1e-6));
  }

  @Test
  void waitHasNoEndWhereMoreComesThanIsServed() {
    assertThat(Forecast.meanWait(4, 4)).isInfinite();
    assertThat(Forecast.meanWait(4, 0)).isZero();
  }

  @Test
  void fewestDesksThatKeepTheWaitAreNeeded() {
    int desks = Forecast.desks(24, 8.8, 4);

    double load = 24 * 8.8 / 60;
    assertThat(Forecast.meanWait(desks, load) * 8.8).isLessThanOrEqualTo(4);
    assertThat(Forecast.meanWait(desks - 1, load) * 8.8).isGreaterThan(4);
    assertThat(desks).isEqualTo(5);
  }

  @Test
  void nobodyIsNeededWhereNobodyComes() {
    assertThat(Forecast.desks(0, 8.8, 4)).isZero();
    assertThat(Forecast.desks(.1, 8.8, 4)).isEqualTo(1);
  }

  @Test
  void gapsPutHalfHoursTogetherThatMissAsMany() {
    DayLoad day =
        new DayLoad(
            LocalDate.of(2026, 11, 24),
            List.of(
                half("08:00", 5, 6),
                half("08:30", 6, 4),
                half("09:00", 6, 4),
                half("09:30", 5, 4),
                half("10:00", 4, 4),
                half("10:30", 5, 4)),
            0);

    assertThat(day.gaps())
        .containsExactly(
            new DayLoad.Gap(LocalTime.of(8, 30), LocalTime.of(9, 30), 2),
            new DayLoad.Gap(LocalTime.of(9, 30), LocalTime.of(10, 0), 1),
            new DayLoad.Gap(LocalTime.of(10, 30), LocalTime.of(11, 0), 1));
    assertThat(DayLoad.gapAt(day.gaps(), LocalTime.of(8, 29))).isEmpty();
    assertThat(DayLoad.gapAt(day.gaps(), LocalTime.of(9, 29))).contains(day.gaps().getFirst());
    assertThat(DayLoad.gapAt(day.gaps(), LocalTime.of(9, 30))).contains(day.gaps().get(1));
    assertThat(day.needed(LocalTime.of(9, 30), LocalTime.of(10, 30))).isEqualTo(5);
  }

  private static HalfHour half(String from, int needed, int present) {
    return new HalfHour(LocalTime.parse(from), 10, needed, present);
  }
}
