package it.segrate.citytimes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays days = new WorkingDays(Optional.of("--09-11"));

  @ParameterizedTest
  @CsvSource({
    "1961, 1961-04-02",
    "2000, 2000-04-23",
    "2024, 2024-03-31",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25"
  })
  void easterFallsOnTheKnownDays(int year, LocalDate easter) {
    assertThat(WorkingDays.easter(year)).isEqualTo(easter);
  }

  @Test
  void easterMondayIsAHoliday() {
    assertThat(days.isWorkingDay(LocalDate.of(2026, 4, 6))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 4, 7))).isTrue();
  }

  @Test
  void saintFrancisIsAHolidayFrom2026On() {
    assertThat(days.isHoliday(LocalDate.of(2025, 10, 4))).isFalse();
    assertThat(days.isHoliday(LocalDate.of(2026, 10, 4))).isTrue();
  }

  @Test
  void patronSaintsDayIsConfiguration() {
    assertThat(days.isWorkingDay(LocalDate.of(2026, 9, 11))).isFalse();
    assertThat(new WorkingDays(Optional.empty()).isWorkingDay(LocalDate.of(2026, 9, 11))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 0, 2026-11-23",
    "2026-11-27, 1, 2026-11-30",
    "2026-11-28, 0, 2026-11-30",
    "2026-12-04, 2, 2026-12-09",
    "2026-12-23, 2, 2026-12-28",
    "2026-12-31, 1, 2027-01-04"
  })
  void workingDaysLeapWeekendsAndHolidays(LocalDate from, int count, LocalDate expected) {
    assertThat(days.plus(from, count)).isEqualTo(expected);
  }

  @Test
  void negativeCountIsRefused() {
    assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 11, 23), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
