/**
 * A ticket's life from the roll to the end of the service, and the numbers that are torn from the
 * roll. It does not know who calls whom, nor why.
 */
package it.segrate.citytimes.frontoffice.ticket;
