package it.segrate.citytimes.timeband;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeekRulesTest {

  private static final int WEEK = 36 * 60;

  @Test
  void latestExitTooNearTheNextDaysEarliestEntryBreaksTheDailyRest() {
    BandDay late = day(MONDAY, "12:00", "13:00", "19:00", "20:30", 432).withBreak(30);
    BandDay early = day(TUESDAY, "07:00", "08:30", "14:00", "16:00", 432).withBreak(30);

    assertThat(findings(late, early))
        .filteredOn(f -> f.rule() == WeekRule.DAILY_REST)
        .containsExactly(
            Finding.of(
                WeekRule.DAILY_REST,
                MONDAY,
                LocalTime.of(20, 30),
                TUESDAY,
                LocalTime.of(7, 0),
                630));
  }

  @Test
  void elevenHoursOfRestAreEnough() {
    BandDay late = day(MONDAY, "12:00", "13:00", "19:00", "20:00", 432).withBreak(30);
    BandDay early = day(TUESDAY, "07:00", "08:30", "14:00", "16:00", 432).withBreak(30);

    assertThat(rules(late, early)).doesNotContain(WeekRule.DAILY_REST);
  }

  @Test
  void sundayIsFollowedByTheSameMonday() {
    BandDay monday = day(MONDAY, "06:00", "07:00", "12:00", "13:00", 360);
    BandDay sunday = day(SUNDAY, "13:00", "14:00", "20:00", "20:00", 360);

    assertThat(findings(sunday, monday))
        .filteredOn(f -> f.rule() == WeekRule.DAILY_REST)
        .extracting(Finding::day)
        .containsExactly(SUNDAY);
  }

  @Test
  void sevenWorkingDaysLeaveNoWeeklyRest() {
    List<BandDay> week =
        Stream.of(DayOfWeek.values())
            .map(d -> day(d, "08:00", "08:00", "14:00", "14:00", 308))
            .toList();

    assertThat(WeekRules.check(week, 7 * 308))
        .containsExactly(Finding.of(WeekRule.WEEKLY_REST, null, 18 * 60));
  }

  @Test
  void sixDaysOfSixHoursKeepEveryRule() {
    List<BandDay> week =
        Stream.of(DayOfWeek.values())
            .filter(d -> d != SUNDAY)
            .map(d -> day(d, "07:30", "08:00", "13:30", "14:00", 360))
            .toList();

    assertThat(WeekRules.check(week, WEEK)).isEmpty();
  }

  @Test
  void overSixHoursWithoutBreakIsRefused() {
    assertThat(findings(day(WEDNESDAY, "08:00", "08:00", "15:00", "15:00", 420)))
        .contains(Finding.of(WeekRule.BREAK, WEDNESDAY, 420, 0, 30));
  }

  @Test
  void tenMinutesDoForTheLawButNotForTheContract() {
    assertThat(rules(day(WEDNESDAY, "08:00", "08:00", "15:00", "15:10", 420).withBreak(10)))
        .contains(WeekRule.BREAK);
  }

  @Test
  void sixHoursNeedNoBreak() {
    assertThat(rules(day(WEDNESDAY, "08:00", "08:00", "14:00", "14:00", 360)))
        .doesNotContain(WeekRule.BREAK);
  }

  @Test
  void hoursThatDoNotAddUpAreTold() {
    assertThat(findings(day(THURSDAY, "08:00", "08:00", "14:00", "14:00", 360)))
        .contains(Finding.of(WeekRule.WEEKLY_HOURS, null, 360, WEEK));
  }

  @Test
  void hoursThatDoNotFitInsideTheWindowsAreTold() {
    assertThat(findings(day(FRIDAY, "08:00", "09:00", "13:00", "13:30", 360)))
        .contains(Finding.of(WeekRule.REACHABLE, FRIDAY, 330, 360));
  }

  @Test
  void coreHoursOutsideTheWindowsAreNoDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BandDay.of(
                    MONDAY,
                    TimeWindow.of("08:00", "09:00"),
                    TimeWindow.of("08:30", "12:00"),
                    TimeWindow.of("12:00", "13:00"),
                    300));
  }

  @Test
  void afternoonAfterTheExitIsNoDay() {
    BandDay day = day(MONDAY, "08:00", "08:00", "14:00", "14:00", 360);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> day.withAfternoon(TimeWindow.of("15:00", "18:00")));
  }

  private static BandDay day(
      DayOfWeek weekday, String in, String inTo, String out, String outTo, int planned) {
    return BandDay.of(
        weekday,
        TimeWindow.of(in, inTo),
        TimeWindow.of(inTo, out),
        TimeWindow.of(out, outTo),
        planned);
  }

  private static List<Finding> findings(BandDay... days) {
    return WeekRules.check(new ArrayList<>(List.of(days)), WEEK);
  }

  private static List<WeekRule> rules(BandDay... days) {
    return findings(days).stream().map(Finding::rule).toList();
  }
}
