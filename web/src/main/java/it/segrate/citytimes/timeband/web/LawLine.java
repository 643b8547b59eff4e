package it.segrate.citytimes.timeband.web;

/**
 * A finding as it stands beside the week.
 *
 * @param kind {@code bad}, {@code warn}, or {@code off} for what is missing
 * @param word what kind it is, in a word
 * @param title the rule, and the days it is about
 * @param sentence the arithmetic; null for what is missing
 * @param source law or contract article; null for what is missing
 * @param repair what one button would do about it; null for nothing
 * @param key names it between two requests
 */
public record LawLine(
    String kind,
    String word,
    String title,
    String sentence,
    String source,
    String repair,
    String key) {}
