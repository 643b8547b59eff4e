package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatienceTest {

  @Test
  void whatAllWaitedIsSharedOutAmongThoseWhoGaveUp() {
    assertThat(Patience.from(40, Duration.ofMinutes(2_000)))
        .contains(new Patience(Duration.ofMinutes(50)));
  }

  @Test
  void fewWhoGaveUpTellNothing() {
    assertThat(Patience.from(Patience.ENOUGH - 1, Duration.ofMinutes(2_000))).isEmpty();
    assertThat(Patience.from(Patience.ENOUGH, Duration.ZERO)).isEmpty();
  }

  /** People of a known patience, most of whom are called before it ends. */
  @Test
  void patienceIsFoundAgainThoughMostOfItIsNeverSeen() {
    SplittableRandom chance = new SplittableRandom(1);
    Patience known = new Patience(Duration.ofMinutes(30));
    long waited = 0;
    long gone = 0;
    for (int person = 0; person < 50_000; person++) {
      long patience = known.draw(chance);
      long call = chance.nextLong(600_000);
      waited += Math.min(patience, call);
      gone += patience < call ? 1 : 0;
    }

    assertThat(gone).isLessThan(10_000);
    Duration found = Patience.from(gone, Duration.ofMillis(waited)).orElseThrow().mean();
    assertThat(found.toSeconds() / 60.0).isCloseTo(30, within(1.5));
  }
}
