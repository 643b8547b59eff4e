/**
 * A week of working hours as a value, and what the law says of it: no database, no person, no
 * framework. Bands, personalised schedules and part-time variants are all such weeks.
 */
package it.segrate.citytimes.timeband.week;
