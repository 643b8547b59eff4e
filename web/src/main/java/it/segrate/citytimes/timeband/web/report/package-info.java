/** What figures look like: HR's overview with its files, and the aggregates for the union. */
package it.segrate.citytimes.timeband.web.report;
