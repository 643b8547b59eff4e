/**
 * What a person asks of a week, how well one fits, and how far two are apart: values over the weeks
 * of {@code worktime}, which know no database and no person.
 */
package it.segrate.citytimes.timeband.week;
