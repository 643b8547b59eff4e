package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.timeband.TimeBand;
import java.time.LocalDate;

/**
 * Another band, or another first day, that leaves enough people.
 *
 * @param sameBand whether it is the band asked for, later
 */
public record Alternative(TimeBand band, LocalDate from, boolean sameBand) {}
