package it.segrate.citytimes.frontoffice.web.shift;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import it.segrate.citytimes.frontoffice.shift.load.Real;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day from 8:00 to 13:00 on which four are needed and three are there. */
class LoadChartTest {

  private static final LocalTime OPENS = LocalTime.of(8, 0);

  private final DayLoad day =
      new DayLoad(
          LocalDate.of(2026, 11, 24),
          IntStream.range(0, 10)
              .mapToObj(i -> new HalfHour(OPENS.plusMinutes(30L * i), 10, 4, 3))
              .toList(),
          0);

  @Test
  void whatReallyCameIsADotInTheMiddleOfItsHalfHour() {
    LoadChart chart = at(LocalTime.of(9, 0), List.of(new Real(OPENS, 12, 8)));

    assertThat(chart.dots()).containsExactly(new LoadChart.Dot("5.00%", 24));
    assertThat(chart.levels().getLast().text()).isEqualTo("8");
  }

  @Test
  void lineSaysWhereTheDayStandsWhileItIsOpen() {
    assertThat(at(LocalTime.of(10, 30), List.of()).now())
        .containsExactly(new LoadChart.Label("50.00%", 12, "adesso"));
    assertThat(at(LocalTime.of(7, 59), List.of()).now()).isEmpty();
    assertThat(at(LocalTime.of(13, 0), List.of()).now()).isEmpty();
  }

  @Test
  void anotherDayHasNeitherDotsNorLine() {
    LoadChart chart = LoadChart.of(day, missing -> "mancano " + missing);

    assertThat(chart.dots()).isEmpty();
    assertThat(chart.now()).isEmpty();
    assertThat(chart.words()).extracting(LoadChart.Label::text).containsExactly("mancano 1");
  }

  private LoadChart at(LocalTime time, List<Real> soFar) {
    return LoadChart.of(day, missing -> "mancano " + missing, soFar, time, "adesso");
  }
}
