package it.segrate.citytimes.timeband.cover;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whoever is counted is there, minute by minute, however they come, break and leave; whoever is not
 * counted could be missing.
 */
class QuartersOracleTest {

  private static final int MINUTES = 24 * 60;

  @Property(tries = 300)
  void quarterCountsIfNoChoiceLeavesAMinuteOfItEmpty(@ForAll("days") DayHours day) {
    boolean[] sure = lived(day);
    for (int quarter = 0; quarter < Quarters.OF_A_DAY; quarter++) {
      boolean whole = true;
      for (int minute = quarter * 15; minute < quarter * 15 + 15; minute++) {
        whole &= sure[minute];
      }
      assertThat(Quarters.surely(day).get(quarter))
          .as("%s at %s", day, Quarters.start(quarter))
          .isEqualTo(whole);
    }
  }

  /** The minutes in which the person is there in each life that the day allows. */
  private static boolean[] lived(DayHours day) {
    boolean[] sure = new boolean[MINUTES];
    Arrays.fill(sure, true);
    for (int come : minutes(day.entry())) {
      for (int leave : minutes(day.exit())) {
        for (int[] pause : breaks(day)) {
          for (int minute = 0; minute < MINUTES; minute++) {
            boolean there = minute >= come && minute < leave;
            boolean breaking = minute >= pause[0] && minute < pause[1];
            sure[minute] &= there && !breaking;
          }
        }
      }
    }
    return sure;
  }

  /** The first and the last moment of a window: what lies between adds nothing. */
  private static List<Integer> minutes(TimeWindow window) {
    return List.of(of(window.from()), of(window.to()));
  }

  /** Each break the gap between two stretches of core hours has room for. */
  private static List<int[]> breaks(DayHours day) {
    List<int[]> breaks = new ArrayList<>();
    if (day.core().size() == 2) {
      int from = of(day.core().get(0).to());
      int to = of(day.core().get(1).from());
      for (int begin = from; begin + day.breakMinutes() <= to; begin++) {
        breaks.add(new int[] {begin, begin + day.breakMinutes()});
      }
    }
    return breaks.isEmpty() ? List.of(new int[] {0, 0}) : breaks;
  }

  private static int of(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  @Provide
  Arbitrary<DayHours> days() {
    Arbitrary<Integer> step = Arbitraries.integers().between(0, 100);
    Arbitrary<Integer> pause = Arbitraries.integers().between(1, 90);
    return Combinators.combine(step, step, step, step, step, pause, Arbitraries.of(true, false))
        .as(QuartersOracleTest::day);
  }

  private static DayHours day(
      int entry, int window, int morning, int afternoon, int slack, int pause, boolean gap) {
    LocalTime come = LocalTime.of(6, 0).plusMinutes(entry);
    LocalTime latest = come.plusMinutes(window);
    LocalTime noon = latest.plusMinutes(morning);
    LocalTime back = gap ? noon.plusMinutes(pause + slack) : noon;
    LocalTime leave = back.plusMinutes(afternoon);
    List<TimeWindow> core =
        gap
            ? List.of(new TimeWindow(latest, noon), new TimeWindow(back, leave))
            : List.of(new TimeWindow(latest, leave));
    return new DayHours(
        DayOfWeek.TUESDAY,
        new TimeWindow(come, latest),
        core,
        new TimeWindow(leave, leave.plusMinutes(window)),
        gap ? pause : 0,
        360);
  }
}
