package it.segrate.citytimes.frontoffice.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitEstimateTest {

  /**
   * The mean of the estimate over the states of an M/M/c queue is its mean wait, in units of the
   * service time.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 1, .333333",
    "3, 2, .444444",
    "5, 4, .554113",
    "10, 8, .204590",
    "20, 16, .064019",
    "100, 95, .101291"
  })
  void meanOverAllStatesIsTheErlangWait(int desks, double load, double wait) {
    double weight = 1;
    double weights = 0;
    double waits = 0;
    for (int inside = 0; weight > 1e-15 || inside < 2 * desks; inside++) {
      int busy = Math.min(inside, desks);
      weights += weight;
      waits += weight * WaitEstimate.expected(inside - busy, busy, desks, 1);
      weight *= load / Math.min(inside + 1, desks);
    }

    assertThat(waits / weights).isCloseTo(wait, within(5e-7));
  }

  @Test
  void freeDeskMeansAtOnce() {
    assertThat(WaitEstimate.range(0, 2, 3, 9)).isEqualTo(WaitRange.NOW);
    assertThat(WaitEstimate.range(1, 1, 3, 9).atOnce()).isTrue();
  }

  @Test
  void nextInLineWaitsForTheFirstDeskToEnd() {
    assertThat(WaitEstimate.range(0, 3, 3, 9)).isEqualTo(new WaitRange(0, 5));
  }

  @Test
  void rangeGrowsWiderWithThePeopleBefore() {
    WaitRange few = WaitEstimate.range(2, 2, 2, 10);
    WaitRange many = WaitEstimate.range(20, 2, 2, 10);

    assertThat(few).isEqualTo(new WaitRange(10, 20));
    assertThat(many).isEqualTo(new WaitRange(90, 120));
  }

  @Test
  void everyRangeIsInStepsOfFiveAndAtLeastOneStepWide() {
    for (int before = 0; before < 60; before++) {
      WaitRange range = WaitEstimate.range(before, 4, 4, 8.8);

      assertThat(range.from() % 5).isZero();
      assertThat(range.to() % 5).isZero();
      assertThat(range.to() - range.from()).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void withoutADeskThereIsNoEstimate() {
    assertThatThrownBy(() -> WaitEstimate.range(3, 0, 0, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
