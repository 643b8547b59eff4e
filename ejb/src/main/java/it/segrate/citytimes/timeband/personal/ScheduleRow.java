package it.segrate.citytimes.timeband.personal;

import java.util.Optional;

/**
 * A personalised schedule in HR's list.
 *
 * @param person full name
 * @param office null for somebody without one; so is its name
 * @param state where it stands today
 * @param broken how many rules it breaks; 0 where it is worked no more
 * @param nearest of the bands that are offered to the person; empty where there is none, or nothing
 *     to convert
 */
public record ScheduleRow(
    PersonalSchedule schedule,
    String person,
    Long office,
    String officeName,
    ScheduleState state,
    int broken,
    Optional<BandDistance> nearest) {}
