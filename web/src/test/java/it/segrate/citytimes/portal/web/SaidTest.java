package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/citytimes/a/b.xhtml",
        "/citytimes/a/b.xhtml?q=a b|«c»&x=1",
        "/citytimes/a/b.xhtml#part",
        "/citytimes/a/b.xhtml;jsessionid=1?q=2",
        "https://portal.example:8181/citytimes/a/b.xhtml?back=/x"
      })
  void pageIsKnownByItsPathWhateverFollows(String url) {
    assertThat(Said.pathOf(url)).isEqualTo("/citytimes/a/b.xhtml");
  }
}
