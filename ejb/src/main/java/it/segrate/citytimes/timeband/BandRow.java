package it.segrate.citytimes.timeband;

/**
 * A band in HR's list.
 *
 * @param people who work it or will, having an approved request for it
 * @param asking whose request for it is being decided
 */
public record BandRow(TimeBand band, long people, long asking) {}
