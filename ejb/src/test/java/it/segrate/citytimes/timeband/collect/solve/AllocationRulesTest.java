package it.segrate.citytimes.timeband.collect.solve;

import static it.segrate.citytimes.timeband.collect.solve.Problems.coming;
import static it.segrate.citytimes.timeband.collect.solve.Problems.free;
import static it.segrate.citytimes.timeband.collect.solve.Problems.leaving;
import static it.segrate.citytimes.timeband.collect.solve.Problems.limited;
import static it.segrate.citytimes.timeband.collect.solve.Problems.of;
import static it.segrate.citytimes.timeband.collect.solve.Problems.ranked;
import static it.segrate.citytimes.timeband.collect.solve.Problems.seeker;
import static it.segrate.citytimes.timeband.collect.solve.Problems.slot;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by itself: what it counts, and what it leaves alone. */
class AllocationRulesTest {

  private static HardSoftLongScore score(String rule, Seeker... seekers) {
    return new Allocator(new TerminationConfig().withStepCountLimit(1))
        .analyse(of(seekers))
        .getOrDefault(rule, HardSoftLongScore.ZERO);
  }

  private static Seeker got(Seeker seeker, long band) {
    seeker.setBand(new Offered(band));
    return seeker;
  }

  @Test
  void bandThatSomebodyMayNotHaveBreaksTheLaw() {
    Choice illegal = new Choice(new Offered(1), 1, false, null, List.of());

    assertThat(score(AllocationRules.LEGAL, seeker(1, illegal).pinTo(new Offered(1))))
        .isEqualTo(HardSoftLongScore.ofHard(-1));
    assertThat(score(AllocationRules.LEGAL, got(seeker(1, free(1)), 1), seeker(2, illegal)))
        .isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void eachPersonOverThePlacesCounts() {
    PlaceLimit two = new PlaceLimit(3, 1);
    Seeker[] three = {
      got(seeker(1, limited(7, two)), 7),
      got(seeker(2, limited(7, two)), 7),
      got(seeker(3, limited(7, two)), 7)
    };

    assertThat(score(AllocationRules.PLACES, three)).isEqualTo(HardSoftLongScore.ofHard(-1));
    assertThat(score(AllocationRules.PLACES, three[0], three[1])).isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void officesHavePlacesOfTheirOwn() {
    assertThat(
            score(
                AllocationRules.PLACES,
                got(seeker(1, limited(7, new PlaceLimit(1, 0))), 7),
                got(seeker(2, limited(7, new PlaceLimit(1, 0))), 7)))
        .isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void whoIsMissingWherePeopleAreNeededCounts() {
    Slot slot = slot(3, 2);
    Seeker one = got(seeker(1, leaving(7, slot)), 7);
    Seeker two = got(seeker(2, leaving(7, slot)), 7);

    assertThat(score(AllocationRules.COVER, one)).isEqualTo(HardSoftLongScore.ZERO);
    assertThat(score(AllocationRules.COVER, one, two)).isEqualTo(HardSoftLongScore.ofHard(-1));
    assertThat(score(AllocationRules.COVER, one, two, got(seeker(3, coming(7, slot)), 7)))
        .isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void whatIsShortAnywayIsNobodysFault() {
    Slot slot = slot(1, 2);

    assertThat(score(AllocationRules.COVER, seeker(1, leaving(7, slot))))
        .isEqualTo(HardSoftLongScore.ZERO);
    assertThat(score(AllocationRules.COVER, got(seeker(1, leaving(7, slot)), 7)))
        .isEqualTo(HardSoftLongScore.ofHard(-1));
  }

  @Test
  void ranksAreCountedFromTheFirstAndNoBandCostsMost() {
    assertThat(score(AllocationRules.RANK, got(seeker(1, free(1), free(2)), 1)))
        .isEqualTo(HardSoftLongScore.ZERO);
    assertThat(score(AllocationRules.RANK, got(seeker(1, free(1), free(2)), 2)))
        .isEqualTo(HardSoftLongScore.ofSoft(-100));
    assertThat(score(AllocationRules.RANK, seeker(1, free(1), free(2))))
        .isEqualTo(HardSoftLongScore.ofSoft(-400));
  }

  @Test
  void precedenceCountsForThoseWhoHaveIt() {
    Seeker first = new Seeker(1, ranked(free(1), free(2)), 3, true, 0);

    assertThat(score(AllocationRules.PRECEDENCE, got(first, 2), seeker(2, free(1))))
        .isEqualTo(HardSoftLongScore.ofSoft(-200));
    assertThat(score(AllocationRules.PRECEDENCE, got(first, 1))).isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void muchDiscontentOfOneCostsMoreThanALittleOfTwo() {
    Seeker second = got(seeker(1, free(1), free(2), free(3)), 2);
    Seeker third = got(seeker(2, free(1), free(2), free(3)), 3);

    assertThat(score(AllocationRules.FAIRNESS, second)).isEqualTo(HardSoftLongScore.ofSoft(-20));
    assertThat(score(AllocationRules.FAIRNESS, third)).isEqualTo(HardSoftLongScore.ofSoft(-80));
  }

  @Test
  void whoDidBadlyLastTimeCountsMore() {
    Seeker unlucky = new Seeker(1, ranked(free(1), free(2)), 3, false, 4);

    assertThat(score(AllocationRules.LAST_TIME, got(unlucky, 2), got(seeker(2, free(1)), 1)))
        .isEqualTo(HardSoftLongScore.ofSoft(-120));
    assertThat(score(AllocationRules.LAST_TIME, got(unlucky, 1))).isEqualTo(HardSoftLongScore.ZERO);
  }

  @Test
  void ofTwoWhoWantOnePlaceWhoHasPrecedenceGetsIt() {
    PlaceLimit one = new PlaceLimit(1, 0);
    Seeker first = new Seeker(1, ranked(limited(7, one), free(8)), 3, false, 0);
    Seeker second = new Seeker(2, ranked(limited(7, one), free(8)), 3, true, 0);

    Allocation solved = Problems.solve(of(first, second));

    assertThat(solved.getSeekers())
        .extracting(seeker -> seeker.getBand().id())
        .containsExactly(8L, 7L);
    assertThat(solved.getScore().isFeasible()).isTrue();
  }

  static List<Allocator> eachSearch() {
    return List.of(
        new Allocator(Duration.ofMinutes(1)),
        new Allocator(new TerminationConfig().withMoveCountLimit(100L)));
  }

  @ParameterizedTest
  @MethodSource("eachSearch")
  void pinnedOnesKeepWhatTheyWereGiven(Allocator search) {
    PlaceLimit one = new PlaceLimit(1, 0);
    Seeker pinned =
        new Seeker(1, ranked(limited(7, one), free(8)), 3, false, 0).pinTo(new Offered(7));
    Seeker first = new Seeker(2, ranked(limited(7, one), free(8)), 3, true, 4);
    Seeker none = new Seeker(3, ranked(free(8)), 3, false, 0).pinTo(null);

    Allocation solved = search.solve(of(pinned, first, none));

    assertThat(solved.getSeekers())
        .extracting(Seeker::getBand)
        .containsExactly(new Offered(7), new Offered(8), null);
  }
}
