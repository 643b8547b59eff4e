package it.segrate.citytimes.timeband.collect.solve;

/**
 * A band on offer.
 *
 * @param id of the edition
 */
public record Offered(long id) {}
