package it.segrate.citytimes.timeband.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What the union sees: aggregates by area, with no group of one to four people.
 *
 * @param day the last day of the month before, on which people are counted
 * @param since the first day from which decisions are counted, up to {@code day}
 * @param bands the columns of {@code hours}, before personalised schedules and ordinary hours
 * @param hours who works which hours, by area
 * @param hoursTotal the same, everybody together
 * @param decisions granted, refused, expired, by area
 * @param decisionsTotal the same, all together
 */
public record UnionFigures(
    LocalDate day,
    LocalDate since,
    List<BandName> bands,
    List<FigureLine> hours,
    FigureLine hoursTotal,
    List<FigureLine> decisions,
    FigureLine decisionsTotal) {}
