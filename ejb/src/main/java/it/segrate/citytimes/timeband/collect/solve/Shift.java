package it.segrate.citytimes.timeband.collect.solve;

/**
 * What a choice changes in a slot.
 *
 * @param change 1 if the person comes who is not there now, -1 if the person is there no more
 */
public record Shift(Slot slot, int change) {}
