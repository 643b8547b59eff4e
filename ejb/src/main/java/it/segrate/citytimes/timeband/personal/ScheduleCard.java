package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.timeband.BandCheck;
import java.util.List;

/**
 * One personalised schedule with all that HR decides by.
 *
 * @param person full name
 * @param office name of the office; null for none
 * @param weeklyMinutes what the contract says
 * @param state where it stands today
 * @param check what the law says of it, by the rules of the day that was asked
 * @param bands every band that is offered to the person, the nearest first
 */
public record ScheduleCard(
    PersonalSchedule schedule,
    String person,
    String office,
    int weeklyMinutes,
    ScheduleState state,
    BandCheck check,
    List<BandDistance> bands) {}
