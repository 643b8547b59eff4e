package it.segrate.citytimes.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFieldsTest {

  @Test
  void userNameOfAnAddressIsItsFirstPart() {
    assertThat(AccountFields.usernamesFor("Marta.Esempi@comune.example").limit(3))
        .containsExactly("marta.esempi", "marta.esempi2", "marta.esempi3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+%!@x.example", "m@x.example", "_.marta+posta@x.example"})
  void strangeAddressGivesAUserName(String address) {
    String name = AccountFields.usernamesFor(address).findFirst().orElseThrow();

    assertThat(AccountFields.username(name)).isEqualTo(name);
  }

  @Test
  void longAddressLeavesRoomForANumber() {
    String address = "m".repeat(64) + "@comune.example";

    assertThat(AccountFields.usernamesFor(address).skip(5_000).findFirst().orElseThrow())
        .satisfies(name -> assertThat(AccountFields.username(name)).isEqualTo(name));
  }
}
