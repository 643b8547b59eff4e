package it.segrate.citytimes.worktime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.portal.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalCheckTest {

  private static final Contract FULL = Contract.office(36 * 60);
  private static final Contract SHIFTS = new Contract(36 * 60, true);

  @Test
  void latestExitTooNearTheNextDaysEarliestEntryBreaksTheDailyRest() {
    DayHours late = day(MONDAY, "12:00", "13:00", "19:00", "20:30", 30, 432);
    DayHours early = day(TUESDAY, "07:15", "08:30", "14:00", "16:00", 30, 432);

    assertThat(found(RuleCode.DAILY_REST, late, early))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.day()).isEqualTo(MONDAY);
              assertThat(finding.isViolation()).isTrue();
              assertThat(finding.figures())
                  .containsExactly(
                      MONDAY,
                      LocalTime.of(20, 30),
                      TUESDAY,
                      LocalTime.of(7, 15),
                      WorkingTime.ofMinutes(645),
                      WorkingTime.ofMinutes(11 * 60),
                      WorkingTime.ofMinutes(15),
                      2);
            });
  }

  @Test
  void oneHourThatIsMissingIsSaidInTheSingular() {
    DayHours late = day(MONDAY, "12:00", "13:00", "19:00", "21:00", 30, 432);
    DayHours early = day(TUESDAY, "07:00", "08:30", "14:00", "16:00", 30, 432);

    assertThat(found(RuleCode.DAILY_REST, late, early).getFirst().figures())
        .endsWith(WorkingTime.ofMinutes(60), 1);
  }

  @Test
  void elevenHoursOfRestAreEnough() {
    DayHours late = day(MONDAY, "12:00", "13:00", "19:00", "20:00", 30, 432);
    DayHours early = day(TUESDAY, "07:00", "08:30", "14:00", "16:00", 30, 432);

    assertThat(found(RuleCode.DAILY_REST, late, early)).isEmpty();
  }

  @Test
  void sundayIsFollowedByTheFirstMondayOfTheCycle() {
    DayHours sunday = day(SUNDAY, "13:00", "14:00", "20:00", "20:00", 0, 360);
    DayHours early = day(MONDAY, "06:00", "07:00", "12:00", "13:00", 0, 360);
    DayHours later = day(MONDAY, "08:00", "08:00", "14:00", "14:00", 0, 360);

    assertThat(found(RuleCode.DAILY_REST, sunday, early)).hasSize(1);
    WeekPattern alternating = new WeekPattern(List.of(List.of(early), List.of(later, sunday)));
    assertThat(only(RuleCode.DAILY_REST, LegalCheck.check(alternating, FULL, Law.OF_2026)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.week()).isEqualTo(1));
    WeekPattern other = new WeekPattern(List.of(List.of(later), List.of(early, sunday)));
    assertThat(only(RuleCode.DAILY_REST, LegalCheck.check(other, FULL, Law.OF_2026))).isEmpty();
  }

  @Test
  void dayOfMoreThanThirteenHoursLeavesNoElevenOfRest() {
    assertThat(
            found(RuleCode.LONGEST_DAY, day(MONDAY, "07:00", "09:00", "16:00", "20:15", 30, 432)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.figures())
                    .contains(WorkingTime.ofMinutes(795), WorkingTime.ofMinutes(13 * 60)));
    assertThat(
            found(RuleCode.LONGEST_DAY, day(MONDAY, "07:00", "09:00", "16:00", "20:00", 30, 432)))
        .isEmpty();
  }

  @Test
  void sevenWorkingDaysLeaveNoWeeklyRest() {
    List<DayHours> week =
        Stream.of(DayOfWeek.values())
            .map(d -> day(d, "08:00", "08:00", "14:00", "14:00", 0, 308))
            .toList();

    assertThat(
            only(RuleCode.WEEKLY_REST, LegalCheck.check(WeekPattern.of(week), FULL, Law.OF_2026)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.figures())
                    .containsExactly(
                        0, 2, WorkingTime.ofMinutes(35 * 60), WorkingTime.ofMinutes(18 * 60)));
  }

  @Test
  void twoRestDaysEverySecondWeekAreAnAverageOfOne() {
    List<DayHours> seven =
        Stream.of(DayOfWeek.values())
            .map(d -> day(d, "08:00", "08:00", "13:00", "13:00", 0, 300))
            .toList();

    assertThat(
            only(
                RuleCode.WEEKLY_REST,
                LegalCheck.check(
                    new WeekPattern(List.of(seven, seven.subList(0, 5))), FULL, Law.OF_2026)))
        .isEmpty();
    assertThat(
            only(
                RuleCode.WEEKLY_REST,
                LegalCheck.check(
                    new WeekPattern(List.of(seven, seven.subList(0, 6))), FULL, Law.OF_2026)))
        .hasSize(1);
  }

  @Test
  void sixDaysOfSixHoursAreForShifts() {
    List<DayHours> week =
        Stream.of(DayOfWeek.values())
            .filter(d -> d != SUNDAY)
            .map(d -> day(d, "07:45", "08:00", "13:30", "13:45", 0, 360))
            .toList();

    assertThat(LegalCheck.check(WeekPattern.of(week), SHIFTS, Law.OF_2026)).isEmpty();
    assertThat(LegalCheck.check(WeekPattern.of(week), FULL, Law.OF_2026))
        .extracting(finding -> finding.rule().code())
        .containsExactly(RuleCode.WORKING_DAYS);
  }

  @Test
  void breakIsOwedForMoreThanSixHoursOfNetWorkAndIsShorterInShifts() {
    DayHours none = day(WEDNESDAY, "08:00", "08:00", "15:00", "15:00", 0, 420);
    DayHours ten = day(WEDNESDAY, "08:00", "08:00", "15:10", "15:10", 10, 420);
    DayHours sixHours = day(WEDNESDAY, "08:00", "08:00", "14:00", "14:00", 0, 360);

    assertThat(found(RuleCode.BREAK, none))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.figures())
                    .containsExactly(
                        WorkingTime.ofMinutes(7 * 60),
                        WorkingTime.ofMinutes(6 * 60),
                        WorkingTime.ofMinutes(0),
                        WorkingTime.ofMinutes(30)));
    assertThat(found(RuleCode.BREAK, ten)).hasSize(1);
    assertThat(found(RuleCode.BREAK, sixHours)).isEmpty();
    assertThat(
            only(
                RuleCode.BREAK_SHIFT,
                LegalCheck.check(WeekPattern.of(List.of(ten)), SHIFTS, Law.OF_2026)))
        .isEmpty();
  }

  @Test
  void windowsThatLetOneWorkLongWithoutABreakAreAWarning() {
    DayHours shortDay = day(FRIDAY, "07:15", "09:00", "13:15", "15:00", 0, 360);

    assertThat(found(RuleCode.STRETCH, shortDay))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isViolation()).isFalse();
              assertThat(finding.figures())
                  .startsWith(LocalTime.of(7, 15), LocalTime.of(15, 0), WorkingTime.ofMinutes(465));
            });
  }

  @Test
  void breakThatCanBeTakenLateDoesNotCutALongMorning() {
    DayHours day =
        new DayHours(
            MONDAY,
            TimeWindow.of("07:30", "09:00"),
            List.of(TimeWindow.of("09:00", "12:30"), TimeWindow.of("14:30", "17:00")),
            TimeWindow.of("17:00", "18:30"),
            30,
            540);

    assertThat(day.longestStretch()).isEqualTo(TimeWindow.of("07:30", "14:00"));
    assertThat(found(RuleCode.STRETCH, day)).hasSize(1);
  }

  @Test
  void missingBreakIsSaidOnce() {
    DayHours none = day(WEDNESDAY, "08:00", "08:00", "15:00", "15:00", 0, 420);

    assertThat(found(RuleCode.STRETCH, none)).isEmpty();
  }

  @Test
  void hoursThatDoNotAddUpAreTold() {
    DayHours six = day(THURSDAY, "08:00", "08:00", "14:00", "14:00", 0, 360);

    assertThat(found(RuleCode.WEEKLY_HOURS, six))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.figures())
                    .containsExactly(
                        WorkingTime.ofMinutes(6 * 60), WorkingTime.ofMinutes(36 * 60), 1));
  }

  @Test
  void weeksThatAlternateAddUpTogether() {
    List<DayHours> five =
        Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
            .map(d -> day(d, "08:00", "08:00", "14:00", "14:00", 0, 360))
            .toList();
    List<DayHours> six =
        Stream.concat(
                five.stream(), Stream.of(day(SATURDAY, "08:00", "08:00", "14:00", "14:00", 0, 360)))
            .toList();
    WeekPattern pattern = new WeekPattern(List.of(five, six));

    assertThat(
            only(
                RuleCode.WEEKLY_HOURS,
                LegalCheck.check(pattern, Contract.office(33 * 60), Law.OF_2026)))
        .isEmpty();
    assertThat(only(RuleCode.WEEKLY_HOURS, LegalCheck.check(pattern, FULL, Law.OF_2026)))
        .hasSize(1);
  }

  @Test
  void hoursThatDoNotFitInsideTheWindowsAreTold() {
    assertThat(found(RuleCode.REACHABLE, day(FRIDAY, "08:00", "09:00", "13:00", "13:30", 0, 360)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.figures())
                    .containsExactly(WorkingTime.ofMinutes(330), WorkingTime.ofMinutes(6 * 60)));
  }

  @Test
  void windowsThatAskForMoreThanIsPlannedAreAWarning() {
    assertThat(found(RuleCode.OVERRUN, day(FRIDAY, "08:00", "08:00", "14:30", "15:00", 0, 360)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.isViolation()).isFalse());
  }

  @Test
  void ruleThatIsNotInTheBookIsNotChecked() {
    assertThat(
            LegalCheck.check(
                WeekPattern.of(List.of(day(FRIDAY, "08:00", "09:00", "13:00", "13:30", 0, 360))),
                FULL,
                new RuleBook(List.of())))
        .isEmpty();
  }

  private static DayHours day(
      DayOfWeek weekday,
      String in,
      String inTo,
      String out,
      String outTo,
      int breakMinutes,
      int planned) {
    return DayHours.between(
        weekday, TimeWindow.of(in, inTo), TimeWindow.of(out, outTo), breakMinutes, planned);
  }

  private static List<Finding> found(RuleCode code, DayHours... days) {
    return only(code, LegalCheck.check(WeekPattern.of(List.of(days)), FULL, Law.OF_2026));
  }

  private static List<Finding> only(RuleCode code, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.rule().code() == code).toList();
  }
}
