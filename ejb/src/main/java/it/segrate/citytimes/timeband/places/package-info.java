/**
 * How many may have a band in an office, and who waits for a place: what is counted, the line on
 * the queue, and the promise of a place that got free. Why somebody goes first is not kept here.
 */
package it.segrate.citytimes.timeband.places;
