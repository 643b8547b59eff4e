package it.segrate.citytimes.frontoffice.web.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.simulate.Estimate;
import it.segrate.citytimes.portal.web.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The judgement beside two figures; the texts stand for themselves by their keys. */
class ComparisonWordsTest {

  private final ComparisonWords words =
      new ComparisonWords(
          new Texts() {
            @Override
            public String get(Object key) {
              return key.toString().replaceAll(".*\\.", "");
            }

            @Override
            public String of(String key, Object... figures) {
              return figures[0] + ", " + figures[1];
            }
          },
          new Figures(Locale.ITALIAN));

  @Test
  void shorterWaitIsBetterAndALowerShareWorse() {
    ComparisonLine wait =
        words.less("meanWait", new Estimate(6.8, .3), new Estimate(3.6, .2), "under4");
    ComparisonLine share =
        words.more("inTime", new Estimate(99.3, .3), new Estimate(97.1, .6), "%", null);

    assertThat(wait)
        .isEqualTo(
            new ComparisonLine(
                "meanWait", "6,8 min", "±0,3", "3,6 min", "±0,2", "−3,2", "ok", "better, under4"));
    assertThat(share.kind()).isEqualTo("bad");
    assertThat(share.judgement()).isEqualTo("worse");
  }

  @Test
  void differenceWithinTheUncertaintyIsNone() {
    ComparisonLine line =
        words.less("meanWait", new Estimate(4.0, .3), new Estimate(3.7, .2), null);

    assertThat(line.judgement()).isEqualTo("same");
    assertThat(line.kind()).isEqualTo("off");
  }

  @Test
  void moreHoursCostMore() {
    assertThat(words.hours(52, 59).judgement()).isEqualTo("dearer");
    assertThat(words.hours(52, 59).difference()).isEqualTo("+7");
    assertThat(words.hours(52.2, 52.4).judgement()).isEqualTo("same");
    assertThat(words.occupied(74, 65).judgement()).isEqualTo("easier");
  }
}
