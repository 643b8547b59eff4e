package it.segrate.citytimes.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

  @Test
  void signsOfThePatternAreFoundAsTheyAreWritten() {
    assertThat(LikePattern.containing(" 100%_sure! ")).isEqualTo("%100!%!_sure!!%");
    assertThat(LikePattern.startingWith("a_b")).isEqualTo("a!_b%");
    assertThat(LikePattern.exactly("a_b")).isEqualTo("a!_b");
  }

  @Test
  void nothingFindsEverything() {
    assertThat(LikePattern.containing(null)).isEqualTo("%%");
    assertThat(LikePattern.startingWith(" ")).isEqualTo("%");
  }
}
