package it.segrate.citytimes.timeband.collect;

/**
 * A window in HR's list.
 *
 * @param ranked how many people have ranked bands
 */
public record CollectionRow(CollectionWindow window, long ranked) {}
