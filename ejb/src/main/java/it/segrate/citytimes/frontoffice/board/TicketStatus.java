package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Instant;

/**
 * What the holder of a ticket's link sees. It carries no name, no reason and no lane.
 *
 * @param number as everybody reads it
 * @param service in the reader's language
 * @param branchCode short name of the branch in addresses
 * @param desk where to go, or null while it waits
 * @param before people who are called before under the same letter; 0 once called
 * @param range or null once called, and when no desk serves the letter
 * @param comingAt when its holder said to be on the way, or null
 * @param comeBy when the desk calls the next one unless its holder is there, or null unless called
 * @param backUntil until when its holder, who missed the call, may queue again; or null
 * @param laterLeft how often it may still let others pass; 0 unless it waits
 * @param now the server's time, for countdowns
 */
public record TicketStatus(
    String number,
    String service,
    String branch,
    String branchCode,
    String town,
    TicketState state,
    Instant issuedAt,
    Instant calledAt,
    Instant endedAt,
    String desk,
    long before,
    WaitRange range,
    Instant comingAt,
    Instant comeBy,
    Instant backUntil,
    int laterLeft,
    Instant now) {}
