/**
 * What the time bands come to: HR's overview by office and band with its files, and the aggregates
 * for the union. It reads what the other parts keep, changes nothing, and never touches a reason.
 */
package it.segrate.citytimes.timeband.report;
