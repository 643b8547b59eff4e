/**
 * Whom a desk calls next, and why: pure rules over a picture of the hall. They know no database and
 * no clock, so the live hall, a test and the simulator run the same code.
 */
package it.segrate.citytimes.frontoffice.select;
