/**
 * What waits for whom, in one mail each morning of a working day.
 *
 * <p>It reminds of single steps no more than {@code approval} does by itself, and decides nothing.
 */
package it.segrate.citytimes.approval.digest;
