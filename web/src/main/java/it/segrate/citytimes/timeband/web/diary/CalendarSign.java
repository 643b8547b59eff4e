package it.segrate.citytimes.timeband.web.diary;

/**
 * One line of the legend.
 *
 * @param mark the letter or sign
 * @param style how it is painted
 * @param text what it means
 */
public record CalendarSign(String mark, String style, String text) {}
