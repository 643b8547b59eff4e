/**
 * Who gets which band, as a problem for a solver: plain objects that know no database, the rules by
 * which an allocation is judged, and why somebody did not get what they wanted most.
 */
package it.segrate.citytimes.timeband.collect.solve;
