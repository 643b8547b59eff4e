package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;

/** A name that the municipality gave in both languages of the hall. */
@Embeddable
public class LocalText {

  private String it;
  private String en;

  /** For JPA. */
  protected LocalText() {}

  /**
   * @param it in Italian
   * @param en in English
   */
  public LocalText(String it, String en) {
    this.it = it;
    this.en = en;
  }

  public String it() {
    return it;
  }

  public String en() {
    return en;
  }

  /** The text for a reader; Italian for every language but English. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : it;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalText that
        && Objects.equals(it, that.it)
        && Objects.equals(en, that.en);
  }

  @Override
  public int hashCode() {
    return Objects.hash(it, en);
  }
}
