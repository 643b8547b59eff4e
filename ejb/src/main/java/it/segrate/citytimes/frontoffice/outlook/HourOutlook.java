package it.segrate.citytimes.frontoffice.outlook;

import java.time.LocalTime;

/**
 * An hour, or the part of one in which the hall is open.
 *
 * @param known what past weeks tell of it, or null if they tell too little
 * @param quiet whether one waits less than at most other hours
 */
public record HourOutlook(LocalTime from, LocalTime until, HourWait known, boolean quiet) {}
