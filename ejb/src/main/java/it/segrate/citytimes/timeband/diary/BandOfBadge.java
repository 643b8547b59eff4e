package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.DayHours;
import java.util.Optional;

/**
 * What somebody is to work on a day, for the time clock. Absences are not in it: the clock's own
 * system knows them, with more than the portal may.
 *
 * @param band empty for a personalised schedule, and where nobody has said which hours are worked
 * @param known whether it is said which hours are worked
 * @param hours empty for a day off
 */
public record BandOfBadge(
    Badge badge, Optional<TimeBand> band, boolean known, Optional<DayHours> hours) {}
