/**
 * The order of service (ordine di servizio) by which a band is granted: its number of the year,
 * what it says, and who may print it. It decides nothing: it is written when a case has granted.
 */
package it.segrate.citytimes.timeband.order;
