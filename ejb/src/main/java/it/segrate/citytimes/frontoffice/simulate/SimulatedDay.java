package it.segrate.citytimes.frontoffice.simulate;

import java.util.List;

/**
 * A day of a hall, before anybody is called.
 *
 * @param closes when no more tickets are given, in milliseconds since 1970
 * @param arrivals who comes, in the order in which they do
 * @param shifts who is at the desks; a desk has one shift at a time
 */
public record SimulatedDay(long closes, List<Arrival> arrivals, List<DeskShift> shifts) {}
