/**
 * The solver proposes who works what: weeks as a problem of plain objects that know no database,
 * the rules by which a roster is judged, and the work on the queue around it. What it finds is a
 * draft; people read it, change it and publish it.
 */
package it.segrate.citytimes.frontoffice.shift.solve;
