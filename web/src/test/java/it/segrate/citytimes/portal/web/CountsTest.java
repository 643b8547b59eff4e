package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count and its noun agree, for none, one and many. */
class CountsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 'Nessun ufficio, nessuna persona.', 'No office, nobody.'",
    "1, 1, '1 ufficio, 1 persona.', '1 office, 1 person.'",
    "12, 1000, '12 uffici, 1.000 persone.', '12 offices, 1,000 people.'"
  })
  void officesAndPeople(long offices, long people, String italian, String english) {
    assertThat(said("people.offices.count", Locale.ITALIAN, offices, people)).isEqualTo(italian);
    assertThat(said("people.offices.count", Locale.ENGLISH, offices, people)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 fatte su 600.", "1, 1 fatta su 600.", "7, 7 fatte su 600."})
  void progressOfAnImport(int done, String italian) {
    assertThat(said("people.import.progress", Locale.ITALIAN, done, 600)).isEqualTo(italian);
  }

  @Test
  void linesMessagesAndMinutes() {
    assertThat(said("portal.audit.finding.text.WHOLE", Locale.ITALIAN, 1L))
        .isEqualTo("Controllata 1 riga, l’unica.");
    assertThat(said("mail.outbox.empty.other.text", Locale.ITALIAN, 1L))
        .isEqualTo("In tutto ce n’è uno.");
    assertThat(said("mail.outbox.empty.other.text", Locale.ENGLISH, 4L))
        .isEqualTo("There are 4 in all.");
  }

  private static String said(String key, Locale locale, Object... figures) {
    return Texts.put(Texts.find(key, locale), locale, figures);
  }
}
