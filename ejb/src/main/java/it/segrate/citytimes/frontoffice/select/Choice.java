package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.CallReason;

/**
 * A ticket to call, and why it is its turn.
 *
 * @param candidate the ticket
 * @param reason what is stored with the call and told to the operator
 * @param score what the rule weighed it with, to be stored with the call; what the figure means is
 *     the rule's own
 */
public record Choice(Candidate candidate, CallReason reason, double score) {}
