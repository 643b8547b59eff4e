package it.segrate.citytimes.timeband.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.timeband.week.Distance.Gap;
import it.segrate.citytimes.timeband.week.Distance.Kind;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The distance against somebody who looks at every minute of every day of both weeks. */
class DistanceOracleTest {

  private static final int DAY = 24 * 60;

  @Property(tries = 2_000)
  void minutesAreThoseThatAWatchCounts(
      @ForAll("patterns") WeekPattern own, @ForAll("patterns") WeekPattern band) {
    Distance distance = Distance.between(own, band);

    int counted = 0;
    for (int week = 0; week < distance.weeks(); week++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        counted += counted(on(own, week, day), on(band, week, day));
      }
    }
    assertThat(distance.gaps().stream().mapToInt(Gap::minutes).sum()).isEqualTo(counted);
  }

  /** Zero means that wherever one comes and goes by one's own weeks, the band allows it. */
  @Property(tries = 2_000)
  void nothingDiffersExactlyWhenAllThatIsAllowedFitsTheBand(@ForAll("pairs") Pair pair) {
    Distance distance = Distance.between(pair.own(), pair.band());

    boolean fits =
        pair.own().plannedMinutes() * pair.band().length()
            == pair.band().plannedMinutes() * pair.own().length();
    for (int week = 0; week < distance.weeks(); week++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        fits &= fits(on(pair.own(), week, day), on(pair.band(), week, day));
      }
    }
    Statistics.collect(fits);
    assertThat(distance.isNone()).isEqualTo(fits);
  }

  @Property(tries = 500)
  void weeksAreNoDistanceFromThemselvesHoweverOftenTheyAreWritten(
      @ForAll("patterns") WeekPattern weeks) {
    WeekPattern twice = repeated(weeks, 2);

    assertThat(Distance.between(weeks, weeks).isNone()).isTrue();
    assertThat(Distance.between(twice, weeks).isNone()).isTrue();
    assertThat(Distance.between(weeks, twice).isNone()).isTrue();
  }

  @Property(tries = 500)
  void daysWorkedInOneAloneAndHoursInAllAreTheSameBothWays(
      @ForAll("patterns") WeekPattern one, @ForAll("patterns") WeekPattern other) {
    Distance there = Distance.between(one, other);
    Distance back = Distance.between(other, one);

    assertThat(there.hoursApart()).isEqualTo(-back.hoursApart());
    assertThat(there.weeks()).isEqualTo(back.weeks());
    assertThat(minutes(there, Gap::isOfDays)).isEqualTo(minutes(back, Gap::isOfDays));
    assertThat(minutes(there, gap -> gap.kind() == Kind.DAY_OFF))
        .isEqualTo(minutes(back, gap -> gap.kind() == Kind.DAY_MORE));
  }

  @Property(tries = 500)
  void writingTheWeeksTwiceLeavesTheDistanceOfAWeekAsItIs(
      @ForAll("patterns") WeekPattern own, @ForAll("patterns") WeekPattern band) {
    Distance once = Distance.between(own, band);
    Distance twice = Distance.between(repeated(own, 2), repeated(band, 2));

    assertThat(twice.weeklyMinutes()).isEqualTo(once.weeklyMinutes());
    assertThat(once.compareTo(twice)).isZero();
  }

  @Property(tries = 500)
  void nearerBandIsBeforeTheOther(
      @ForAll("patterns") WeekPattern own,
      @ForAll("patterns") WeekPattern one,
      @ForAll("patterns") WeekPattern other) {
    Distance first = Distance.between(own, one);
    Distance second = Distance.between(own, other);

    assertThat(Integer.signum(first.compareTo(second)))
        .isEqualTo(-Integer.signum(second.compareTo(first)));
    if (first.isSameHours() == second.isSameHours() && first.compareTo(second) < 0) {
      assertThat(first.weeklyMinutes()).isLessThanOrEqualTo(second.weeklyMinutes());
    }
  }

  private static int minutes(Distance distance, Predicate<Gap> which) {
    return distance.gaps().stream().filter(which).mapToInt(Gap::minutes).sum();
  }

  private static WeekPattern repeated(WeekPattern weeks, int times) {
    return new WeekPattern(
        Collections.nCopies(times, weeks.weeks()).stream().flatMap(List::stream).toList());
  }

  private static Optional<DayHours> on(WeekPattern pattern, int week, DayOfWeek day) {
    return pattern.weeks().get(week % pattern.length()).stream()
        .filter(hours -> hours.weekday() == day)
        .findFirst();
  }

  private static int counted(Optional<DayHours> own, Optional<DayHours> band) {
    if (own.isEmpty() || band.isEmpty()) {
      return own.or(() -> band).map(DayHours::plannedMinutes).orElse(0);
    }
    DayHours mine = own.get();
    DayHours theirs = band.get();
    int away = 0;
    int minutes = Math.max(0, theirs.breakMinutes() - mine.breakMinutes());
    for (int at = 0; at < DAY; at++) {
      minutes += at >= minute(mine.entry().from()) && at < minute(theirs.entry().from()) ? 1 : 0;
      minutes += at < minute(mine.entry().to()) && at >= minute(theirs.entry().to()) ? 1 : 0;
      minutes += at >= minute(mine.exit().from()) && at < minute(theirs.exit().from()) ? 1 : 0;
      minutes += at < minute(mine.exit().to()) && at >= minute(theirs.exit().to()) ? 1 : 0;
      away += isAway(mine, at) && isCore(theirs, at) ? 1 : 0;
    }
    boolean floats = theirs.core().size() < 2;
    return minutes + (floats ? Math.max(0, away - theirs.breakMinutes()) : away);
  }

  private static boolean isAway(DayHours day, int at) {
    return day.core().size() == 2
        && at >= minute(day.core().get(0).to())
        && at < minute(day.core().get(1).from());
  }

  private static boolean isCore(DayHours day, int at) {
    return day.core().stream()
        .anyMatch(core -> at >= minute(core.from()) && at < minute(core.to()));
  }

  /** Tries every quarter of an hour at which one may come, go and be away. */
  private static boolean fits(Optional<DayHours> own, Optional<DayHours> band) {
    if (own.isEmpty() || band.isEmpty()) {
      return own.isEmpty() && band.isEmpty();
    }
    DayHours mine = own.get();
    DayHours theirs = band.get();
    boolean comes = quarters(mine.entry()).allMatch(at -> isIn(theirs.entry(), at));
    boolean goes = quarters(mine.exit()).allMatch(at -> isIn(theirs.exit(), at));
    long missed =
        IntStream.range(0, DAY).filter(at -> isAway(mine, at) && isCore(theirs, at)).count();
    boolean there = missed <= (theirs.core().size() < 2 ? theirs.breakMinutes() : 0);
    return comes && goes && there && mine.breakMinutes() >= theirs.breakMinutes();
  }

  private static IntStream quarters(TimeWindow window) {
    return IntStream.rangeClosed(minute(window.from()) / 15, minute(window.to()) / 15)
        .map(quarter -> quarter * 15);
  }

  private static boolean isIn(TimeWindow window, int at) {
    return at >= minute(window.from()) && at <= minute(window.to());
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /** Somebody's weeks and a band's. */
  record Pair(WeekPattern own, WeekPattern band) {}

  /** Half of them made to fit, for by chance hardly any do. */
  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Pair> any = Combinators.combine(patterns(), patterns()).as(Pair::new);
    Arbitrary<Pair> fitting =
        patterns()
            .map(
                band ->
                    new Pair(
                        new WeekPattern(
                            band.weeks().stream()
                                .map(
                                    week -> week.stream().map(DistanceOracleTest::tighter).toList())
                                .toList()),
                        band));
    return Arbitraries.oneOf(any, fitting);
  }

  private static DayHours tighter(DayHours day) {
    TimeWindow entry = new TimeWindow(day.entry().from(), day.entry().from());
    TimeWindow exit = new TimeWindow(day.exit().to(), day.exit().to());
    return new DayHours(
        day.weekday(), entry, day.core(), exit, day.breakMinutes(), day.plannedMinutes());
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
                              return IntStream.range(0, order.size())
                                  .mapToObj(i -> hours.get(i).on(order.get(i)))
                                  .toList();
                            }));
    return week.list().ofMinSize(1).ofMaxSize(4).map(WeekPattern::new);
  }

  /** Days on the quarter of an hour, some with an afternoon. */
  @Provide
  Arbitrary<DayHours> days() {
    Arbitrary<List<Integer>> times =
        Arbitraries.integers()
            .between(6 * 4, 20 * 4)
            .list()
            .ofSize(6)
            .map(list -> list.stream().sorted().toList());
    Arbitrary<Integer> planned = Arbitraries.of(360, 360, 435, 540);
    return Combinators.combine(times, Arbitraries.of(true, false), planned)
        .as(
            (at, afternoon, minutes) -> {
              TimeWindow entry = window(at.get(0), at.get(1));
              TimeWindow exit = window(at.get(4), at.get(5));
              List<TimeWindow> core =
                  afternoon
                      ? List.of(window(at.get(1), at.get(2)), window(at.get(3), at.get(4)))
                      : List.of(window(at.get(1), at.get(4)));
              int room = (afternoon ? at.get(3) - at.get(2) : at.get(4) - at.get(1)) * 15;
              return new DayHours(DayOfWeek.MONDAY, entry, core, exit, Math.min(30, room), minutes);
            });
  }

  private static TimeWindow window(int from, int to) {
    return new TimeWindow(quarter(from), quarter(to));
  }

  private static LocalTime quarter(int number) {
    return LocalTime.ofSecondOfDay(number * 15L * 60);
  }

  /** What one reads beside a band. */
  @Property(tries = 1)
  void gapsSayWhenOneGoesAndWhatTheBandAsks() {
    DayHours own =
        DayHours.between(
            DayOfWeek.TUESDAY,
            TimeWindow.of("08:00", "08:00"),
            TimeWindow.of("15:30", "15:30"),
            30,
            7 * 60);
    DayHours band =
        DayHours.between(
            DayOfWeek.TUESDAY,
            TimeWindow.of("07:30", "09:00"),
            TimeWindow.of("16:15", "17:30"),
            30,
            8 * 60);

    Distance distance =
        Distance.between(WeekPattern.of(List.of(own)), WeekPattern.of(List.of(band)));

    assertThat(Stream.of(distance.gaps()).flatMap(List::stream))
        .containsExactly(
            new Gap(
                Kind.EXIT_EARLY,
                0,
                DayOfWeek.TUESDAY,
                45,
                LocalTime.of(15, 30),
                LocalTime.of(16, 15)));
    assertThat(distance.hoursApart()).isEqualTo(-60);
    assertThat(distance.minutes()).isEqualTo(105);
  }
}
