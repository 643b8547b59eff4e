package it.segrate.citytimes.approval.chain;

/**
 * An office without a head today.
 *
 * @param people how many work in it
 * @param decider name of the head above who decides instead; null for HR
 */
public record VacantOffice(long id, String name, long people, String decider) {}
