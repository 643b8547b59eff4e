package it.segrate.citytimes.timeband.week;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualWeekTest {

  private static final TimeWindow ENTRY = TimeWindow.of("07:30", "09:00");
  private static final DayHours SHORT =
      DayHours.between(MONDAY, ENTRY, TimeWindow.of("12:30", "14:30"), 0, 360);
  private static final DayHours LONG =
      DayHours.between(TUESDAY, ENTRY, TimeWindow.of("17:00", "18:30"), 30, 540);
  private static final List<DayHours> WEEK =
      List.of(SHORT, LONG, SHORT.on(WEDNESDAY), LONG.on(THURSDAY), SHORT.on(FRIDAY));

  @Test
  void oneComesAtTheUsualTimeAndLeavesWithTheWorkDone() {
    UsualWeek week = UsualWeek.of(WEEK, LocalTime.of(8, 0));

    assertThat(week.on(MONDAY).orElseThrow().leave()).isEqualTo(LocalTime.of(14, 0));
    assertThat(week.on(TUESDAY).orElseThrow().leave()).isEqualTo(LocalTime.of(17, 30));
  }

  @Test
  void theWindowsWinOverTheHabit() {
    UsualWeek early = UsualWeek.of(WEEK, LocalTime.of(6, 0));
    UsualWeek late = UsualWeek.of(WEEK, LocalTime.of(11, 0));

    assertThat(early.on(MONDAY).orElseThrow().come()).isEqualTo(LocalTime.of(7, 30));
    assertThat(early.on(TUESDAY).orElseThrow().leave()).isEqualTo(LocalTime.of(17, 0));
    assertThat(late.on(MONDAY).orElseThrow().come()).isEqualTo(LocalTime.of(9, 0));
    assertThat(late.on(MONDAY).orElseThrow().leave()).isEqualTo(LocalTime.of(14, 30));
  }

  @Test
  void sumsAreThoseOfTheDays() {
    UsualWeek week = UsualWeek.of(WEEK, LocalTime.of(8, 0));

    assertThat(week.minutes()).isEqualTo(36 * 60);
    assertThat(week.longDays()).isEqualTo(2);
    assertThat(week.mealVouchers()).isEqualTo(2);
    assertThat(week.longestDay()).isEqualTo(540);
    assertThat(week.freeAfternoons()).containsExactly(MONDAY, WEDNESDAY, FRIDAY);
  }

  @Test
  void breakIsAtOneOrAsNearAsTheDayAllows() {
    DayHours late =
        new DayHours(
            MONDAY,
            ENTRY,
            List.of(TimeWindow.of("09:00", "12:00"), TimeWindow.of("15:00", "17:00")),
            TimeWindow.of("17:00", "18:00"),
            60,
            480);

    assertThat(UsualWeek.of(List.of(LONG), LocalTime.of(8, 0)).on(TUESDAY).orElseThrow().pause())
        .contains(TimeWindow.of("13:00", "13:30"));
    assertThat(UsualWeek.of(List.of(late), LocalTime.of(8, 0)).on(MONDAY).orElseThrow().pause())
        .contains(TimeWindow.of("13:00", "14:00"));
  }

  @Test
  void weekWithoutWorkHasNothing() {
    UsualWeek week = UsualWeek.of(List.of(), LocalTime.of(8, 0));

    assertThat(week.minutes()).isZero();
    assertThat(week.longestDay()).isZero();
    assertThat(week.longDays()).isZero();
  }
}
