package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;

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
 */
public record Arrival(
    long at,
    long countsFrom,
    TicketLane lane,
    String letter,
    long walking,
    long service,
    boolean absent) {

  /** How long a desk is taken by them. */
  long atDesk() {
    return absent ? walking : walking + service;
  }

  /** Somebody like them who comes so many milliseconds later. */
  Arrival later(long by) {
    return new Arrival(
        at + by, Math.max(countsFrom, at + by), lane, letter, walking, service, absent);
  }
}
