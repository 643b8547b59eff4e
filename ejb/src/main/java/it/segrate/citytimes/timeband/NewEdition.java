package it.segrate.citytimes.timeband;

/**
 * An edition of a band was published, and takes over from the one before on its first day.
 *
 * @param former the edition that is offered until the day before
 */
public record NewEdition(TimeBand former, TimeBand next) {}
