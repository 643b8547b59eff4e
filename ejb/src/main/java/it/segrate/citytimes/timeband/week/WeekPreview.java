package it.segrate.citytimes.timeband.week;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a band would change for a person.
 *
 * @param monday of the week that is compared
 * @param before the week as it would be without the request; empty where nobody has written down
 *     the ordinary hours
 * @param after the week with the band
 * @param contractMinutes net minutes a week of the person's contract
 */
public record WeekPreview(
    LocalDate monday, Optional<UsualWeek> before, UsualWeek after, int contractMinutes) {}
