/**
 * Chains as data: which steps a kind of case takes in an office, by when each is to be decided, and
 * what happens if nobody does; who is without a head.
 *
 * <p>It moves a case only when a step is overdue; people's decisions are {@code approval}'s.
 */
package it.segrate.citytimes.approval.chain;
