package it.segrate.citytimes.frontoffice.hall;

/**
 * What somebody writes on the card of a service. Empty fields mean that nothing is told.
 *
 * @param link beginning with {@code https://}
 * @param cap places a day, as a number, or empty for as many as are asked for
 */
public record CardFields(
    String whoIt,
    String whoEn,
    String needIt,
    String needEn,
    String givesIt,
    String givesEn,
    String timesIt,
    String timesEn,
    String costIt,
    String costEn,
    String link,
    boolean active,
    String cap) {}
