/**
 * The page 'what if' of the supervisor: what to try, how far the work is, what came out. The
 * services decide and compute; here are words and drawings.
 */
package it.segrate.citytimes.frontoffice.web.simulate;
