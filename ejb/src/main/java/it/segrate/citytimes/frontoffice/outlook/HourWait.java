package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;

/**
 * What is known of the waits of an hour.
 *
 * @param range in which at least half of the measured waits lie
 * @param median in seconds
 * @param visits how many were measured
 * @param anyDay whether the same hour of all days was taken, since the weekday alone has too few
 */
public record HourWait(WaitRange range, long median, int visits, boolean anyDay) {}
