package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void meanHasTheIntervalOfStudent() {
    Estimate mean = Estimate.mean(new double[] {1, 2, 3, 4});

    assertThat(mean.value()).isEqualTo(2.5);
    assertThat(mean.halfWidth()).isCloseTo(3.182 * Math.sqrt(5.0 / 3 / 4), within(1e-9));
  }

  @Test
  void oneDayAloneTellsNoInterval() {
    assertThat(Estimate.mean(new double[] {7}).halfWidth()).isNaN();
    assertThat(Estimate.ratio(new double[] {0}, new double[] {0}).value()).isNaN();
  }

  @Test
  void intervalHoldsTheTrueRatioNinetyFiveTimesInAHundred() {
    SplittableRandom chance = new SplittableRandom(4);
    int held = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      double[] waits = new double[50];
      double[] people = new double[50];
      for (int day = 0; day < people.length; day++) {
        people[day] = 50 + chance.nextInt(100);
        waits[day] = people[day] * (3 + chance.nextGaussian());
      }
      Estimate mean = Estimate.ratio(waits, people);
      held += Math.abs(mean.value() - 3) <= mean.halfWidth() ? 1 : 0;
    }
    assertThat(held / 2_000.0).isCloseTo(.95, within(.02));
  }
}
