package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many desks are open: the noun agrees, for none, one and many. */
class OpenDesksTest {

  private static final Control ITALIAN_ELSE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @ParameterizedTest
  @CsvSource({
    "0, 6, nessuno sportello aperto su 6., 0 of 6 desks open.",
    "1, 6, 1 sportello aperto su 6., 1 of 6 desks open.",
    "1, 1, 1 sportello aperto su 1., 1 of 1 desk open.",
    "3, 6, 3 sportelli aperti su 6., 3 of 6 desks open."
  })
  void desks(int open, int all, String italian, String english) {
    assertThat(said(Locale.ITALIAN, open, all)).endsWith(italian);
    assertThat(said(Locale.ENGLISH, open, all)).endsWith(english);
  }

  private static String said(Locale locale, int open, int all) {
    String text =
        ResourceBundle.getBundle("frontoffice.messages", locale, ITALIAN_ELSE)
            .getString("frontoffice.tile.summary");
    return new MessageFormat(text, locale).format(new Object[] {2, 1, open, all});
  }
}
