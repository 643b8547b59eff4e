package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void aSentenceGoesOnWithASmallLetterAndKeepsItsOthers() {
    assertThat(Texts.inside("Tra 4 giorni", Locale.ITALIAN)).isEqualTo("tra 4 giorni");
    assertThat(Texts.inside("Ora Risorse umane", Locale.ITALIAN)).isEqualTo("ora Risorse umane");
    assertThat(Texts.inside("", Locale.ITALIAN)).isEmpty();
  }
}
