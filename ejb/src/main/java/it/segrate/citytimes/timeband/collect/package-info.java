/**
 * Collection windows: for a term HR collects which bands people want, a solver proposes who gets
 * which, HR publishes, and ordinary requests come out of it. What an allocation is, and why it is
 * good, is in {@code solve}; who decides on the requests is for the approval chain to say.
 */
package it.segrate.citytimes.timeband.collect;
