package it.segrate.citytimes.timeband.collect.solve;

import java.util.List;

/**
 * One of the bands somebody ranked, with all that follows from giving it to them.
 *
 * @param rank 1 for what they want most
 * @param allowed whether the law and the rules of requests let them have it
 * @param limit its places in their office; null for as many as ask
 * @param shifts where they would come or go
 */
public record Choice(
    Offered band, int rank, boolean allowed, PlaceLimit limit, List<Shift> shifts) {

  public Choice {
    shifts = List.copyOf(shifts);
  }
}
