package it.segrate.citytimes.frontoffice.web.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer in one sentence, for more, as many and fewer hours of operators. */
class AnswerSentenceTest {

  private static final Control ITALIAN_ELSE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|-1|1|Con 7 ore di operatore in più al giorno l’attesa media scende da 6,8 a 3,6 minuti"
            + " e Via Libera tiene la promessa: 99,3% entro 60 secondi.",
        "0|0|0|Con le stesse ore di operatore l’attesa media resta di 3,6 minuti"
            + " e Via Libera resta sotto la promessa: 99,3% entro 60 secondi.",
        "-4|1|0|Con 4 ore di operatore in meno al giorno l’attesa media sale da 6,8 a 3,6 minuti"
            + " e Via Libera resta sotto la promessa: 99,3% entro 60 secondi."
      })
  void italian(long hours, int change, int kept, String sentence) {
    assertThat(said(Locale.ITALIAN, hours, change, kept)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|-1|1|With one operator hour more a day the mean wait falls from 6,8 to 3,6 minutes"
            + " and Via Libera keeps the promise: 99,3% within 60 seconds.",
        "-1|1|0|With one operator hour less a day the mean wait rises from 6,8 to 3,6 minutes"
            + " and Via Libera stays below the promise: 99,3% within 60 seconds."
      })
  void english(long hours, int change, int kept, String sentence) {
    assertThat(said(Locale.ENGLISH, hours, change, kept)).isEqualTo(sentence);
  }

  private static String said(Locale locale, long hours, int change, int kept) {
    String text =
        ResourceBundle.getBundle("frontoffice.messages", locale, ITALIAN_ELSE)
            .getString("frontoffice.simulator.answer");
    Object[] figures = {hours, "6,8", "3,6", change, "99,3", kept, Math.abs(hours)};
    return new MessageFormat(text, locale).format(figures);
  }
}
