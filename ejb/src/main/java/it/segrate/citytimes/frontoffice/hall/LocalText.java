package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;

/**
 * A name that the municipality gave in both languages of the hall.
 *
 * @param it in Italian
 * @param en in English
 */
@Embeddable
public record LocalText(String it, String en) implements Serializable {

  /** The text for a reader; Italian for every language but English. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : it;
  }
}
