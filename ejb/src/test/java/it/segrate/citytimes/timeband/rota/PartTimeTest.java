package it.segrate.citytimes.timeband.rota;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTimeTest {

  private static final int WEEK = 36 * 60;

  /** A long day of the Province of Cremona. */
  private static final DayHours LONG =
      new DayHours(
          DayOfWeek.MONDAY,
          TimeWindow.of("07:30", "09:00"),
          List.of(TimeWindow.of("09:00", "12:30"), TimeWindow.of("14:30", "17:00")),
          TimeWindow.of("17:00", "18:30"),
          30,
          9 * 60);

  @Test
  void halfTheWeekIsHalfOfEachDayWithoutABreak() {
    DayHours half = PartTime.of(LONG, Duration.ofHours(18), WEEK);

    assertThat(half.plannedMinutes()).isEqualTo(270);
    assertThat(half.breakMinutes()).isZero();
    assertThat(half.entry()).isEqualTo(TimeWindow.of("07:30", "09:00"));
    assertThat(half.core()).containsExactly(TimeWindow.of("09:00", "12:00"));
    assertThat(half.exit()).isEqualTo(TimeWindow.of("12:00", "13:30"));
  }

  @Test
  void dayOfMoreThanSixHoursKeepsItsBreak() {
    DayHours most = PartTime.of(LONG, Duration.ofHours(30), WEEK);

    assertThat(most.plannedMinutes()).isEqualTo(450);
    assertThat(most.breakMinutes()).isEqualTo(30);
    assertThat(most.exit()).isEqualTo(TimeWindow.of("15:30", "17:00"));
  }

  @Test
  void fullWeekAndALongerOneAreTheDayItself() {
    assertThat(PartTime.of(LONG, Duration.ofHours(36), WEEK)).isSameAs(LONG);
    assertThat(PartTime.of(LONG, Duration.ofHours(40), WEEK)).isSameAs(LONG);
  }

  @Test
  void veryFewHoursStillMakeADay() {
    DayHours few = PartTime.of(LONG, Duration.ofHours(4), WEEK);

    assertThat(few.plannedMinutes()).isEqualTo(60);
    assertThat(few.entry()).isEqualTo(TimeWindow.of("07:30", "08:30"));
    assertThat(few.exit()).isEqualTo(TimeWindow.of("08:30", "09:30"));
  }
}
