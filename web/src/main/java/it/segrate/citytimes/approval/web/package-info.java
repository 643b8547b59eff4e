/**
 * The pages of who decides: the worklist, one case, what was decided.
 *
 * <p>They know no feature: what is asked for is drawn by the Facelet that its feature names.
 */
package it.segrate.citytimes.approval.web;
