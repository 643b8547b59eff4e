package it.segrate.citytimes.portal;

import java.time.LocalDate;

/**
 * Days from one to another among the figures of a {@link Text}: 'dal 7 gennaio al 30 giugno 2027'.
 *
 * @param until last day, or null for no end
 */
public record Period(LocalDate from, LocalDate until) {}
