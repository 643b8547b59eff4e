/**
 * Pages of collection windows: HR's list, one window from its draft to its publication, and the one
 * on which a person ranks bands.
 */
package it.segrate.citytimes.timeband.web.collect;
