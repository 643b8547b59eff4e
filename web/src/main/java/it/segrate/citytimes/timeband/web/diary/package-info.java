/**
 * What calendars look like: the week and the month of an office, one's own month, the feed of a
 * phone's calendar, and what the time clock's system fetches.
 */
package it.segrate.citytimes.timeband.web.diary;
