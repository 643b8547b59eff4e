package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate EIGHTH = LocalDate.of(2027, 1, 8);
  private static final LocalDate ELEVENTH = LocalDate.of(2027, 1, 11);

  @ParameterizedTest
  @CsvSource({
    "Il {0} non c’è, L’8 gennaio 2027 non c’è",
    "entro il {0}., entro l’8 gennaio 2027.",
    "Dal {0}, Dall’8 gennaio 2027",
    "fino al {0}, fino all’8 gennaio 2027",
    "prima del {0}, prima dell’8 gennaio 2027",
    "nel {0}, nell’8 gennaio 2027",
    "Un vil {0}, Un vil 8 gennaio 2027"
  })
  void everyArticleYieldsToAVowel(String text, String said) {
    assertThat(Texts.put(text, Locale.ITALIAN, "8 gennaio 2027")).isEqualTo(said);
  }

  @Test
  void refusalsSayTheEighthAndTheEleventhAsOneSpeaks() {
    assertThat(
            put(
                "Il {0} viene prima del {1}. Cambia una delle due date.",
                Locale.ITALIAN, EIGHTH, ELEVENTH))
        .startsWith("L’8 gennaio 2027 viene prima dell’11 gennaio 2027.");
    assertThat(
            put(
                "Il {0} è già passato. Scegli una data dal {1}.",
                Locale.ITALIAN, EIGHTH, LocalDate.of(2027, 1, 18)))
        .isEqualTo("L’8 gennaio 2027 è già passato. Scegli una data dal 18 gennaio 2027.");
    assertThat(said("people.people.until", Locale.ITALIAN, ELEVENTH))
        .isEqualTo("fino all’11 gennaio 2027");
    assertThat(
            said(
                "people.refusal.otherImport",
                Locale.ITALIAN,
                "Vera Risorse",
                Instant.parse("2027-01-08T09:40:00Z")))
        .startsWith(
            "Vera Risorse sta applicando un’altra importazione dall’8 gennaio 2027, 10:40.");
  }

  @Test
  void otherDaysFiguresAndLanguagesStayAsTheyAre() {
    assertThat(put("Scegli una data dal {0}.", Locale.ITALIAN, LocalDate.of(2027, 1, 1)))
        .endsWith("dal 1° gennaio 2027.");
    assertThat(Texts.put("dal {0} al {1}", Locale.ITALIAN, 8, "11 sportelli"))
        .isEqualTo("dal 8 al 11 sportelli");
    assertThat(put("Choose a date from {0} on.", Locale.ENGLISH, EIGHTH))
        .endsWith("Choose a date from 8 January 2027 on.");
  }

  @Test
  void wordsThatAPersonWroteAreQuotedUntouched() {
    assertThat(Texts.put("«{0}», dal {1}", Locale.ITALIAN, "dal 8 gennaio", "11 marzo 2027"))
        .isEqualTo("«dal 8 gennaio», dall’11 marzo 2027");
  }

  private static String said(String key, Locale locale, Object... figures) {
    return put(Texts.find(key, locale), locale, figures);
  }

  private static String put(String text, Locale locale, Object... figures) {
    Object[] words =
        Arrays.stream(figures).map(figure -> Dates.sayAny(figure, TODAY, locale)).toArray();
    return Texts.put(text, locale, words);
  }
}
