package it.segrate.citytimes.worktime;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekPatternTest {

  private static final DayHours HOURS =
      DayHours.between(
          MONDAY, TimeWindow.of("08:00", "08:00"), TimeWindow.of("14:00", "14:00"), 0, 360);

  /** Monday in the one week, Saturday in the other. */
  private static final WeekPattern ALTERNATING =
      new WeekPattern(List.of(List.of(HOURS), List.of(HOURS.on(SATURDAY))));

  @Test
  void weeksAlternateFromTheWeekOfTheirStartInBothDirections() {
    LocalDate wednesday = LocalDate.parse("2026-12-02");

    assertThat(ALTERNATING.on(LocalDate.parse("2026-11-30"), wednesday)).contains(HOURS);
    assertThat(ALTERNATING.on(LocalDate.parse("2026-12-05"), wednesday)).isEmpty();
    assertThat(ALTERNATING.on(LocalDate.parse("2026-12-07"), wednesday)).isEmpty();
    assertThat(ALTERNATING.on(LocalDate.parse("2026-12-12"), wednesday)).isPresent();
    assertThat(ALTERNATING.on(LocalDate.parse("2026-11-28"), wednesday)).isPresent();
    assertThat(ALTERNATING.on(LocalDate.parse("2026-11-23"), wednesday)).isEmpty();
  }

  @Test
  void cycleGoesOnOverTheEndOfAYearWithFiftyThreeWeeks() {
    LocalDate start = LocalDate.parse("2026-12-28");

    assertThat(ALTERNATING.on(LocalDate.parse("2026-12-28"), start)).isPresent();
    assertThat(ALTERNATING.on(LocalDate.parse("2027-01-04"), start)).isEmpty();
    assertThat(ALTERNATING.on(LocalDate.parse("2027-01-11"), start)).isPresent();
  }
}
