package it.segrate.citytimes.frontoffice.select;

import java.time.Instant;

/**
 * Says whom a desk calls. A selector is pure: the same hall at the same moment gives the same
 * answer, in whatever order its lists come, in the live hall, in a test and in a simulation.
 */
public interface Selector {

  /** Name and version of the rule, stored with every call it makes. */
  String rule();

  /**
   * Whom the desk calls now, if it is free or were.
   *
   * @param desk id of the desk
   * @throws IllegalArgumentException if the desk, or the group of a ticket, is not in the picture
   */
  Selection select(HallSnapshot hall, long desk, Instant now);
}
