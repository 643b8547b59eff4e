package it.segrate.citytimes.frontoffice.setup;

import java.util.Set;

/**
 * An operator, and what they can serve in a branch.
 *
 * @param account identifier of the account
 * @param queues identifiers of the queues; none for somebody who works elsewhere, or is new
 */
public record SkilledOperator(long account, String name, Set<Long> queues) {}
