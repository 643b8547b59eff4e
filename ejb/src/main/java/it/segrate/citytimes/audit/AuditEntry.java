package it.segrate.citytimes.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param sequence 1 for the first line, then without gaps
 * @param at when it was written, millisecond precision
 * @param actor user name of who acted, or {@code system}
 * @param onBehalfOf user name of whom the actor stood in for (a deputy for a manager), or null
 * @param action what was done, as {@code module.act}
 * @param subject the thing it was done to, as {@code module:id}
 * @param details what else tells the act apart; never a personal reason; may be null
 * @param origin address of the client, or null for the system's own acts
 * @param hash seal over this line and the hash of the line before, 64 hexadecimal digits
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String onBehalfOf,
    String action,
    String subject,
    String details,
    String origin,
    String hash) {}
