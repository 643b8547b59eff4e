/**
 * What the hall did, in figures: waits and times, the promise to Via Libera, what people thought of
 * it, and when it is best to come. Never a figure about one operator, except to the operator.
 */
package it.segrate.citytimes.frontoffice.report;
