package it.segrate.citytimes.timeband.report;

import java.util.Locale;

/** A band by the code that all its editions share, and what it is called. */
public record BandName(String code, String italian, String english) {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : italian;
  }
}
