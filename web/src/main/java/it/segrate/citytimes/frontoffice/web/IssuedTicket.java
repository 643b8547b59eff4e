package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.TicketStatus;

/**
 * A ticket fresh from the roll.
 *
 * @param secret the unguessable part of its link
 * @param link address of its own page
 * @param ticket as its page shows it
 */
public record IssuedTicket(String secret, String link, TicketStatus ticket) {}
