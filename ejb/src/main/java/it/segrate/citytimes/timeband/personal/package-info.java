/**
 * Personalised schedules: weeks granted to one person by an act, which bands are to replace. They
 * are imported, checked, measured against the bands, and converted when the person asks for one.
 *
 * <p>Why somebody has one is not kept here, nor anywhere: that is private.
 */
package it.segrate.citytimes.timeband.personal;
