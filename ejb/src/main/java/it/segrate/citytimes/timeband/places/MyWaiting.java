package it.segrate.citytimes.timeband.places;

/**
 * What somebody waits for.
 *
 * @param position place in the line, 1 for the next; 0 where a place is promised
 */
public record MyWaiting(WaitingEntry entry, int position) {}
