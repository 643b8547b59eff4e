package it.segrate.citytimes.frontoffice.web.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.simulate.Estimate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures italian = new Figures(Locale.ITALIAN);

  @Test
  void figuresHaveOneDecimalAndATrueMinus() {
    assertThat(italian.tenth(6.84)).isEqualTo("6,8");
    assertThat(italian.difference(-3.2)).isEqualTo("−3,2");
    assertThat(italian.difference(2.21)).isEqualTo("+2,2");
    assertThat(italian.difference(-0.04)).isEqualTo("0,0");
    assertThat(new Figures(Locale.ENGLISH).minutes(3.56)).isEqualTo("3.6 min");
  }

  @Test
  void whatCannotBeToldIsNotWritten() {
    assertThat(italian.tenth(Double.NaN)).isEqualTo("–");
    assertThat(italian.unsure(new Estimate(3, Double.NaN))).isEmpty();
    assertThat(italian.unsure(new Estimate(3, .31))).isEqualTo("±0,3");
  }
}
