/**
 * Who works when: for many people and a period at once, in a number of queries that does not grow
 * with either.
 *
 * <p>Where the hours come from is a list of {@link it.segrate.citytimes.timeband.rota.HoursSource},
 * asked in order: a band of one's own first, the ordinary hours last. It plans; who really came is
 * for the time clock's system to know.
 */
package it.segrate.citytimes.timeband.rota;
