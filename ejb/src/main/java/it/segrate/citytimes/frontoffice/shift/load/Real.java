package it.segrate.citytimes.frontoffice.shift.load;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * What really came in half an hour of today that is over.
 *
 * @param from its first minute
 * @param arrivals tickets that were taken in it
 * @param needed how many desks they needed
 */
public record Real(LocalTime from, long arrivals, int needed) implements Serializable {}
