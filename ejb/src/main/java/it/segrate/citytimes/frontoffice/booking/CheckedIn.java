package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.frontoffice.ticket.Ticket;

/**
 * Somebody with an appointment who has come.
 *
 * @param late whether they came too late, so that the ticket is a walk-in's
 * @param again whether they had checked in before: it is the ticket of then
 */
public record CheckedIn(Ticket ticket, boolean late, boolean again) {}
