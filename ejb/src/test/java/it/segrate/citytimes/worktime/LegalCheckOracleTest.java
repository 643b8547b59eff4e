package it.segrate.citytimes.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The check against somebody who lives through the weeks minute by minute, comes and goes at the
 * edges of the windows in every combination, and counts rest with a watch.
 */
class LegalCheckOracleTest {

  private static final int DAY = 24 * 60;
  private static final int DAILY_REST = 11 * 60;
  private static final Contract FULL = Contract.office(36 * 60);

  /** In the 24 hours from any coming to work there are 11 hours of rest in a row. */
  @Property(tries = 2_000)
  void dailyRestIsAsTheWatchSays(@ForAll("patterns") WeekPattern pattern) {
    Set<RuleCode> found = codes(pattern);
    boolean kept = !found.contains(RuleCode.DAILY_REST) && !found.contains(RuleCode.LONGEST_DAY);

    Statistics.collect(kept);
    assertThat(kept).isEqualTo(choices().allMatch(choice -> restsDaily(pattern, choice)));
  }

  /** In 14 days from any Monday there are two rests of 24 hours on top of 11, or one as long. */
  @Property(tries = 2_000)
  void weeklyRestIsAsTheWatchSays(@ForAll("patterns") WeekPattern pattern) {
    boolean kept = !codes(pattern).contains(RuleCode.WEEKLY_REST);

    Statistics.collect(kept);
    assertThat(kept).isEqualTo(restsWeekly(pattern));
  }

  /** Wherever the break is taken, nobody works longer in a row than the check says. */
  @Property(tries = 2_000)
  void longestStretchIsThatOfTheWorstBreak(@ForAll("days") DayHours day) {
    int worst = 0;
    int first = day.breakWindow().map(window -> minute(window.from())).orElse(0);
    int last = day.breakWindow().map(window -> minute(window.to()) - day.breakMinutes()).orElse(0);
    for (int at = first; at <= last; at++) {
      boolean[] there = new boolean[DAY];
      Arrays.fill(there, minute(day.entry().from()), minute(day.exit().to()), true);
      Arrays.fill(there, at, at + day.breakMinutes(), false);
      worst = Math.max(worst, longestRun(there, true, 0, DAY));
    }

    assertThat(day.longestStretch().minutes()).isEqualTo(worst);
  }

  /**
   * Nothing but what is worked can be reached, and one who keeps to the windows works the least.
   */
  @Property(tries = 500)
  void everyPresenceInsideTheWindowsLiesBetweenLeastAndMost(
      @ForAll("days") DayHours day, @ForAll("parts") double in, @ForAll("parts") double out) {
    int entry = between(day.entry(), in);
    int exit = between(day.exit(), out);

    assertThat(exit - entry - day.breakMinutes())
        .isBetween(day.leastMinutes(), day.reachableMinutes());
  }

  private static Set<RuleCode> codes(WeekPattern pattern) {
    return LegalCheck.check(pattern, FULL, Law.OF_2026).stream()
        .map(finding -> finding.rule().code())
        .collect(Collectors.toSet());
  }

  /** Comes late or early, leaves late or early; bit by bit for odd and even days. */
  private static Stream<Integer> choices() {
    return Stream.iterate(0, choice -> choice < 16, choice -> choice + 1);
  }

  private static boolean restsDaily(WeekPattern pattern, int choice) {
    boolean[] there = presence(pattern, choice, pattern.length() * 7 + 2);
    for (int at = 0; at < pattern.length() * 7 * DAY; at++) {
      boolean comes = there[at] && (at == 0 || !there[at - 1]);
      if (comes && longestRun(there, false, at, at + DAY) < DAILY_REST) {
        return false;
      }
    }
    return true;
  }

  private static boolean restsWeekly(WeekPattern pattern) {
    int days = pattern.length() * 7;
    boolean[] there = presence(pattern, 0b0101, 3 * days + 28);
    if (pattern.places().isEmpty()) {
      return true;
    }
    for (int week = 0; week < pattern.length(); week++) {
      int rests = 0;
      int from = week * 7 * DAY;
      for (int at = Math.max(from, 1); at < from + 14 * DAY; at++) {
        if (there[at - 1] && !there[at]) {
          int end = at;
          while (end < there.length && !there[end]) {
            end++;
          }
          rests += Math.max(0, (end - at - DAILY_REST) / DAY);
        }
      }
      if (rests < 2) {
        return false;
      }
    }
    return true;
  }

  /** Who is there in which minute, from the Monday of the first week on. */
  private static boolean[] presence(WeekPattern pattern, int choice, int days) {
    boolean[] there = new boolean[days * DAY];
    int cycle = pattern.length() * 7;
    for (WeekPattern.Place place : pattern.places()) {
      for (int day = place.day(); day < days; day += cycle) {
        int bits = day % 2 == 0 ? choice : choice >> 2;
        DayHours hours = place.hours();
        int in = minute((bits & 1) == 0 ? hours.entry().to() : hours.entry().from());
        int out = minute((bits & 2) == 0 ? hours.exit().to() : hours.exit().from());
        Arrays.fill(there, day * DAY + in, day * DAY + out, true);
      }
    }
    return there;
  }

  private static int longestRun(boolean[] there, boolean what, int from, int to) {
    int longest = 0;
    int run = 0;
    for (int at = from; at < Math.min(to, there.length); at++) {
      run = there[at] == what ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int between(TimeWindow window, double part) {
    return minute(window.from()) + (int) Math.round(part * window.minutes());
  }

  @Provide
  Arbitrary<Double> parts() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Provide
  Arbitrary<WeekPattern> patterns() {
    Arbitrary<List<DayHours>> week =
        Arbitraries.subsetOf(DayOfWeek.values())
            .flatMap(
                days ->
                    days()
                        .list()
                        .ofSize(days.size())
                        .map(
                            hours -> {
                              List<DayOfWeek> order = days.stream().sorted().toList();
                              return Stream.iterate(0, i -> i < order.size(), i -> i + 1)
                                  .map(i -> hours.get(i).on(order.get(i)))
                                  .toList();
                            }));
    return week.list().ofMinSize(1).ofMaxSize(3).map(WeekPattern::new);
  }

  @Provide
  Arbitrary<DayHours> days() {
    Arbitrary<Integer> start = Arbitraries.integers().between(5 * 4, 15 * 4);
    Arbitrary<Integer> entry = Arbitraries.integers().between(0, 8);
    Arbitrary<Integer> core = Arbitraries.integers().between(8, 24);
    Arbitrary<Integer> exit = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> pause = Arbitraries.of(0, 0, 10, 30, 60);
    return Combinators.combine(start, entry, core, exit, pause)
        .as(
            (at, in, there, out, minutes) -> {
              int latest = Math.min(at + in + there + out, 95);
              int first = Math.min(at + in + there, latest);
              return DayHours.between(
                  DayOfWeek.MONDAY,
                  new TimeWindow(quarter(at), quarter(at + in)),
                  new TimeWindow(quarter(first), quarter(latest)),
                  minutes,
                  360);
            });
  }

  private static LocalTime quarter(int number) {
    return LocalTime.ofSecondOfDay(number * 15L * 60);
  }
}
