package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.portal.Text;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says what a feature chose by key and figures, in the language of a reader who is not there. */
final class Phrases {

  /** Italian stands in the bundle without a language, whatever the server speaks. */
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Phrases() {}

  /** The sentence with its figures put in; the key stands for itself where there is none. */
  static String say(Text text, Locale locale) {
    Object[] figures =
        text.arguments().stream()
            .map(figure -> figure instanceof Text inner ? say(inner, locale) : figure)
            .toArray();
    String module = text.key().substring(0, text.key().indexOf('.'));
    try {
      String pattern =
          ResourceBundle.getBundle(module + ".messages", locale, NO_OTHER_LANGUAGE)
              .getString(text.key());
      return new MessageFormat(pattern, locale).format(figures);
    } catch (MissingResourceException e) {
      return text.key();
    }
  }
}
