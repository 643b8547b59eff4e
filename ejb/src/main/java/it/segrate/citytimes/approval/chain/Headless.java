package it.segrate.citytimes.approval.chain;

/**
 * Somebody on whose requests HR decides, since no head does.
 *
 * @param office name of the person's office; null for none
 * @param heads whether the person heads that office or another one
 */
public record Headless(long personId, String name, String office, boolean heads) {}
