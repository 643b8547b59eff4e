package it.segrate.citytimes.timeband.cover;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a rule of cover asks for, as it is typed.
 *
 * @param from first moment, on a quarter of an hour
 * @param to last moment, on a quarter of an hour
 * @param people how many people; null where a share is meant
 * @param share per cent of the staff, 1 to 100; null where a number is meant
 * @param validFrom first day
 * @param validTo last day, or null for none
 */
public record CoverNeed(
    LocalTime from,
    LocalTime to,
    Integer people,
    Integer share,
    LocalDate validFrom,
    LocalDate validTo) {}
