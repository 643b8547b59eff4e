package it.segrate.citytimes.frontoffice.setup;

import java.util.Set;

/**
 * A work profile as it is typed.
 *
 * @param queues identifiers of the queues one works on
 */
public record ProfileFields(String name, Set<Long> queues) {}
