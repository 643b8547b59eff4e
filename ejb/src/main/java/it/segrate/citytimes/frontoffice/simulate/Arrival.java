package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.OptionalLong;

/**
 * Somebody who comes, with all that chance decides about them. Moments are milliseconds since 1970,
 * lengths milliseconds.
 *
 * @param at when they take a ticket or check in
 * @param countsFrom since when their wait counts: the booked time if they came before it
 * @param letter group of the service they come for
 * @param walking from the call to the start of the service; until they are given up if they are
 *     gone
 * @param service from its start to its end
 * @param absent whether nobody comes when they are called
 * @param patience how long they wait to be called, from {@code countsFrom} or when they come if
 *     that is later; {@link #FOREVER} if they do not give up
 */
public record Arrival(
    long at,
    long countsFrom,
    TicketLane lane,
    String letter,
    long walking,
    long service,
    boolean absent,
    long patience) {

  /** Stands for the patience of who does not give up. */
  public static final long FOREVER = Long.MAX_VALUE;

  /** Somebody who does not give up. */
  public Arrival(
      long at,
      long countsFrom,
      TicketLane lane,
      String letter,
      long walking,
      long service,
      boolean absent) {
    this(at, countsFrom, lane, letter, walking, service, absent, FOREVER);
  }

  /** When they give up, in milliseconds since 1970; empty if they do not. */
  OptionalLong givesUp() {
    return patience == FOREVER
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(at, countsFrom) + patience);
  }

  /** How long a desk is taken by them. */
  long atDesk() {
    return absent ? walking : walking + service;
  }

  /** The same one, who gives up after so many milliseconds. */
  Arrival withPatience(long millis) {
    return new Arrival(at, countsFrom, lane, letter, walking, service, absent, millis);
  }

  /** Somebody like them who comes so many milliseconds later. */
  Arrival later(long by) {
    return new Arrival(
        at + by, Math.max(countsFrom, at + by), lane, letter, walking, service, absent, patience);
  }
}
