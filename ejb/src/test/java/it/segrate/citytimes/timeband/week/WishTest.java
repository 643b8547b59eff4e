package it.segrate.citytimes.timeband.week;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.timeband.week.Fit.Level;
import it.segrate.citytimes.timeband.week.Need.Kind;
import it.segrate.citytimes.timeband.week.Remark.Outcome;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WishTest {

  private static final TimeWindow ENTRY = TimeWindow.of("07:30", "09:00");

  /** 6 hours, out between 13:30 and 15:00. */
  private static final DayHours SHORT =
      DayHours.between(MONDAY, ENTRY, TimeWindow.of("13:30", "15:00"), 0, 360);

  /** 7 h 15 min and half an hour of break, out between 15:15 and 16:45. */
  private static final DayHours EQUAL =
      DayHours.between(MONDAY, ENTRY, TimeWindow.of("15:15", "16:45"), 30, 435);

  /** 9 hours and half an hour of break, out between 17:00 and 18:30. */
  private static final DayHours LONG =
      DayHours.between(MONDAY, ENTRY, TimeWindow.of("17:00", "18:30"), 30, 540);

  @Test
  void dayThatEndsEarlierIsMetWithTheTimeToSpareForAllItsDaysTogether() {
    Fit fit = leaveBy("16:30", TUESDAY, THURSDAY).of(week(SHORT, MONDAY, TUESDAY, THURSDAY));

    assertThat(fit.level()).isEqualTo(Level.ALL);
    assertThat(fit.margin()).isEqualTo(90);
    assertThat(fit.remarks())
        .containsExactly(
            new Remark(
                Kind.LEAVE_BY,
                Outcome.MET,
                List.of(TUESDAY, THURSDAY),
                List.of(LocalTime.of(15, 0), WorkingTime.ofMinutes(90)),
                90));
  }

  @Test
  void whoHasToLeaveInsideTheExitWindowIsToldUntilWhenToCome() {
    Fit fit = leaveBy("16:30", TUESDAY).of(week(EQUAL, TUESDAY));

    assertThat(fit.level()).isEqualTo(Level.CONDITION);
    assertThat(fit.remarks().getFirst().figures())
        .containsExactly(LocalTime.of(8, 45), LocalTime.of(16, 30));
  }

  @Test
  void dayThatEndsLaterSaysByHowMuch() {
    Fit fit = leaveBy("16:30", TUESDAY).of(week(LONG, TUESDAY));

    assertThat(fit.level()).isEqualTo(Level.NOT);
    assertThat(fit.remarks().getFirst().figures())
        .containsExactly(LocalTime.of(17, 0), LocalTime.of(16, 30), WorkingTime.ofMinutes(30));
  }

  @Test
  void theWorkOfTheDayCountsAndNotOnlyTheWindow() {
    DayHours early = DayHours.between(TUESDAY, ENTRY, TimeWindow.of("13:30", "18:30"), 30, 540);

    Fit fit = leaveBy("16:30", TUESDAY).of(WeekPattern.of(List.of(early)));

    assertThat(fit.remarks().getFirst().outcome()).isEqualTo(Outcome.MISSED);
    assertThat(fit.remarks().getFirst().figures()).contains(LocalTime.of(17, 0));
  }

  @Test
  void whoCannotComeEarlyLeavesLater() {
    Wish wish =
        new Wish(
            List.of(need(Kind.LEAVE_BY, "16:30", TUESDAY), need(Kind.COME_AFTER, "08:50", TUESDAY)),
            OptionalInt.empty());

    Fit fit = wish.of(week(EQUAL, TUESDAY));

    assertThat(fit.remarks())
        .extracting(Remark::outcome)
        .containsExactly(Outcome.MISSED, Outcome.MET);
  }

  @Test
  void ofAlternatingWeeksTheWorseOneCounts() {
    WeekPattern weeks =
        new WeekPattern(List.of(List.of(SHORT.on(TUESDAY)), List.of(LONG.on(TUESDAY))));

    assertThat(leaveBy("16:30", TUESDAY).of(weeks).level()).isEqualTo(Level.NOT);
  }

  @Test
  void freeDayMeetsEverythingAndIsSaid() {
    Fit fit = leaveBy("12:00", FRIDAY).of(week(SHORT, MONDAY));

    assertThat(fit.level()).isEqualTo(Level.ALL);
    assertThat(fit.remarks().getFirst().outcome()).isEqualTo(Outcome.FREE);
  }

  @Test
  void moreLongDaysThanWantedDoNotFit() {
    Wish atMostOne = new Wish(List.of(), OptionalInt.of(1));

    WeekPattern two = WeekPattern.of(List.of(LONG, LONG.on(TUESDAY), SHORT.on(FRIDAY)));
    WeekPattern one = WeekPattern.of(List.of(LONG, SHORT.on(FRIDAY)));

    assertThat(atMostOne.of(two).level()).isEqualTo(Level.NOT);
    assertThat(atMostOne.of(one).level()).isEqualTo(Level.ALL);
  }

  @Test
  void whereAllDaysAreAlikeNoneIsLong() {
    Wish none = new Wish(List.of(), OptionalInt.of(0));

    assertThat(none.of(week(EQUAL, MONDAY, TUESDAY, FRIDAY)).level()).isEqualTo(Level.ALL);
  }

  @Test
  void bandsAreRankedByWhatTheyMeetThenByWhatTheyLeaveToSpare() {
    Wish wish = leaveBy("16:30", TUESDAY);
    Fit spare = wish.of(week(SHORT, TUESDAY));
    Fit condition = wish.of(week(EQUAL, TUESDAY));
    Fit missed = wish.of(week(LONG, TUESDAY));
    Fit free = wish.of(week(LONG, MONDAY));

    assertThat(Stream.of(missed, free, condition, spare).sorted(Fit.BEST_FIRST))
        .containsExactly(spare, free, condition, missed);
  }

  /** Tried minute by minute: whether somebody can do the day's work and be gone by then. */
  @Property
  void leavingIsMetExactlyWhenSomeMinuteOfComingAllowsIt(
      @ForAll @IntRange(min = 0, max = 120) int entryLength,
      @ForAll @IntRange(min = 0, max = 180) int exitLength,
      @ForAll @IntRange(min = 60, max = 480) int planned,
      @ForAll @IntRange(min = 0, max = 1439) int wanted) {
    int entryTo = 420 + entryLength;
    int exitFrom = entryTo + 240;
    DayHours day =
        DayHours.between(
            MONDAY,
            new TimeWindow(at(420), at(entryTo)),
            new TimeWindow(at(exitFrom), at(exitFrom + exitLength)),
            0,
            planned);
    boolean anyWay = false;
    boolean everyWay = true;
    for (int come = 420; come <= entryTo; come++) {
      boolean gone = Math.max(exitFrom, come + planned) <= wanted;
      anyWay |= gone;
      everyWay &= gone;
    }

    Level level =
        new Wish(List.of(new Need(Kind.LEAVE_BY, at(wanted), Set.of(MONDAY))), OptionalInt.empty())
            .of(WeekPattern.of(List.of(day)))
            .level();

    boolean windowIsOver = exitFrom + exitLength <= wanted;
    if (everyWay || (anyWay && windowIsOver)) {
      assertThat(level).isEqualTo(Level.ALL);
    } else {
      assertThat(level).isEqualTo(anyWay ? Level.CONDITION : Level.NOT);
    }
  }

  private static LocalTime at(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }

  private static Wish leaveBy(String time, DayOfWeek... days) {
    return new Wish(List.of(need(Kind.LEAVE_BY, time, days)), OptionalInt.empty());
  }

  private static Need need(Kind kind, String time, DayOfWeek... days) {
    return new Need(kind, LocalTime.parse(time), Set.of(days));
  }

  private static WeekPattern week(DayHours hours, DayOfWeek... days) {
    return WeekPattern.of(Stream.of(days).map(hours::on).toList());
  }
}
