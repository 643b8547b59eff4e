package it.segrate.citytimes.timeband.web;

/**
 * A remark on a band, as the page shows it.
 *
 * @param icon name in the sprite
 * @param kind how it looks: ok, warn or bad
 */
public record RemarkLine(String icon, String kind, String sentence) {}
