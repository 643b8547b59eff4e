package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeTest {

  @ParameterizedTest
  @CsvSource({"1001, 1001", "001001, 1001", "' a12 ', A12", "00A1, 00A1", "0, 0", "000, 0"})
  void leadingZerosOfNumbersDoNotCount(String text, String badge) {
    assertThat(new Badge(text).value()).isEqualTo(badge);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12 34", "12-34", "12.0", "À1", "123456789012345678901"})
  void otherTextsAreNoBadges(String text) {
    assertThat(Badge.isBadge(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Badge(text));
  }

  @Test
  void nothingIsNoBadge() {
    assertThat(Badge.isBadge(null)).isFalse();
  }
}
