package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {

  @ParameterizedTest
  @CsvSource({"0, 0:00", "40, 0:40", "492, 8:12", "3765, 1:02:45", "-3, 0:00"})
  void lengthIsSaidAsAClockDoes(long seconds, String said) {
    assertThat(Lengths.of(Duration.ofSeconds(seconds))).isEqualTo(said);
  }
}
