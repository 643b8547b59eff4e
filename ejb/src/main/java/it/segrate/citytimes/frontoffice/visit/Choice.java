package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.ticket.CallReason;

/**
 * A ticket to call, and why it is its turn.
 *
 * @param candidate the ticket
 * @param reason what is stored with the call and told to the operator
 */
public record Choice(Candidate candidate, CallReason reason) {}
