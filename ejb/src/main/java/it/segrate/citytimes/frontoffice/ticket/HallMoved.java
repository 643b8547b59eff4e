package it.segrate.citytimes.frontoffice.ticket;

/**
 * Something in a branch has changed, in a transaction that may still be open: observe it after
 * success. It is a hint to look sooner; what counts is what the database says.
 *
 * @param branchId the branch
 */
public record HallMoved(long branchId) {}
