/**
 * Who works when at which desk: the shifts a branch knows, weeks as drafts and published, what the
 * law says of them, who is away and who is missing. {@code load} says how many are needed, {@code
 * swap} lets two exchange, {@code solve} proposes a roster.
 *
 * <p>It is not the record of hours worked, and it does not say who sits at a desk now: the console
 * knows that.
 */
package it.segrate.citytimes.frontoffice.shift;
