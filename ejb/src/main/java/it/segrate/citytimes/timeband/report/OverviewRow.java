package it.segrate.citytimes.timeband.report;

import java.util.List;

/**
 * The figures of one office without those below it, or of all together.
 *
 * @param officeId null for people without an office, and for the total
 * @param office its name; null where there is none
 * @param people how many work there
 * @param bands how many work each band, in the order of {@link Overview#bands}
 */
public record OverviewRow(
    Long officeId,
    String office,
    long people,
    List<Long> bands,
    long coming,
    long deciding,
    long personal,
    long ordinary) {}
