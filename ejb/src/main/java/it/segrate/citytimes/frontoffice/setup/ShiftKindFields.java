package it.segrate.citytimes.frontoffice.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A shift of a branch as it is typed.
 *
 * @param late whether it is one of those of which all should have as many
 */
public record ShiftKindFields(
    String it,
    String en,
    LocalTime from,
    LocalTime until,
    DayOfWeek first,
    DayOfWeek last,
    boolean late) {}
