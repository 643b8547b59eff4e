package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.worktime.WeekPattern;
import java.time.LocalDate;

/**
 * What an act grants to a person.
 *
 * @param until last day, not before {@code from}; null for no end
 * @param actNumber number of the act as the protocol has it, at most {@value
 *     PersonalSchedule#ACT_LENGTH} characters
 */
public record PersonalSheet(
    long personId,
    LocalDate from,
    LocalDate until,
    WeekPattern pattern,
    String actNumber,
    LocalDate actDate) {}
