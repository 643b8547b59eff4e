package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountLookTest {

  @ParameterizedTest
  @CsvSource({"true, false, ON", "true, true, LOCKED", "false, false, OFF", "false, true, OFF"})
  void disabledSaysMoreThanLocked(boolean enabled, boolean locked, AccountLook look) {
    assertThat(AccountLook.of(enabled, locked)).isEqualTo(look);
  }

  @ParameterizedTest
  @EnumSource
  void eachHasAWord(AccountLook look) {
    assertThat(Texts.find(look.getKey(), Locale.ITALIAN)).isNotBlank();
  }
}
