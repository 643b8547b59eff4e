package it.segrate.citytimes.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxGapTest {

  @ParameterizedTest
  @CsvSource({
    "0, ALL, , NONE",
    "0, DECIDE, marta, NONE",
    "9, DECIDE, , NOTHING_TO_DECIDE",
    "9, DECIDE, '', NOTHING_TO_DECIDE",
    "9, DECIDE, marta, FILTERED",
    "9, SENT, , FILTERED",
    "9, ALL, marta, FILTERED"
  })
  void emptyListSaysWhy(long total, OutboxFilter filter, String address, OutboxGap gap) {
    assertThat(OutboxGap.of(total, filter, address)).isEqualTo(gap);
  }
}
