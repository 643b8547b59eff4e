package it.segrate.citytimes.timeband.change;

import java.time.LocalDate;

/**
 * What a person fills in to change a granted band.
 *
 * @param requestId which request of theirs
 * @param from new first day; null to leave it, and where the band is to be given up
 * @param until new last day, or the last day before it is given up; null for no end, and for a band
 *     given up before it begins
 * @param submissionKey made by the form when it was drawn: the same form sent twice asks once
 */
public record NewChange(
    long requestId, ChangeKind kind, LocalDate from, LocalDate until, String submissionKey) {}
