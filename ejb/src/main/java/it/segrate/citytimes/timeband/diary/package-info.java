/**
 * Who sees which hours, and where: the calendar of a team, one's own month, the feed that a phone's
 * calendar reads, and the list that the time clock's system fetches.
 *
 * <p>The hours themselves come from the rota. Here is decided how much of them is whose to see.
 */
package it.segrate.citytimes.timeband.diary;
