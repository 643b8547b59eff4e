package it.segrate.citytimes.frontoffice.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {

  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:42");

  private final Branch branch =
      new Branch(
          "sac",
          "Sportello S@C",
          "Comune di Segrate",
          List.of(
              new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(13, 0)),
              new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.of(20, 0))));

  @Test
  void openWithinItsHoursAndTellsWhenItCloses() {
    assertThat(branch.isOpen(TUESDAY, false)).isTrue();
    assertThat(branch.closing(TUESDAY, false)).contains(LocalTime.of(13, 0));
  }

  @Test
  void closedInTheBreakAndTellsWhenItOpens() {
    LocalDateTime lunch = TUESDAY.withHour(13).withMinute(0);

    assertThat(branch.isOpen(lunch, false)).isFalse();
    assertThat(branch.nextOpening(lunch, false)).contains(LocalTime.of(14, 0));
    assertThat(branch.nextOpening(TUESDAY.withHour(20), false)).isEmpty();
  }

  @Test
  void closedOnHolidaysAndOtherDays() {
    assertThat(branch.isOpen(TUESDAY, true)).isFalse();
    assertThat(branch.closing(TUESDAY, true)).isEmpty();
    assertThat(branch.nextOpening(TUESDAY.withHour(7), true)).isEmpty();
    assertThat(branch.isOpen(TUESDAY.plusDays(1), false)).isFalse();
  }

  @Test
  void demonstrationIsOpenAtEveryHour() {
    branch.openAlways();

    assertThat(branch.isOpen(TUESDAY.withHour(3), true)).isTrue();
  }

  @Test
  void hoursEndAfterTheyBegin() {
    assertThatThrownBy(
            () -> new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
