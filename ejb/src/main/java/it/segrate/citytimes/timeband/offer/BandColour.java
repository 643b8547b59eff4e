package it.segrate.citytimes.timeband.offer;

import java.util.Locale;

/**
 * What a band is marked with beside its name, in lists and calendars. Each has 3:1 against the page
 * (WCAG 2.1, 1.4.11); none is ever the only sign of a band.
 */
public enum BandColour {
  BLUE,
  TEAL,
  GREEN,
  OLIVE,
  AMBER,
  RED,
  PLUM,
  VIOLET,
  BROWN,
  SLATE;

  /** The style class that gives an element this colour: {@code band-blue}. */
  public String style() {
    return "band-" + name().toLowerCase(Locale.ROOT);
  }
}
