package it.segrate.citytimes.timeband.report;

import java.util.List;

/**
 * The figures of one area, or of all together.
 *
 * @param area its name; null for the small ones taken together, and for the total
 * @param figures one a column; null for one that is hidden
 * @param total of the line; null if it is hidden
 * @param meanDays from the request to the decision; null where there are fewer than {@link
 *     Suppression#SMALLEST} decisions, or where the table has none
 */
public record FigureLine(String area, List<Long> figures, Long total, Double meanDays) {}
