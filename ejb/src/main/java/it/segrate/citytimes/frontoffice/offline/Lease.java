package it.segrate.citytimes.frontoffice.offline;

import java.time.LocalDate;

/**
 * Numbers that a kiosk may give while it cannot reach the server.
 *
 * @param day the only day on which they count
 * @param first the first that was not handed over yet
 * @param last the last of them
 */
public record Lease(LocalDate day, String letter, int first, int last) {}
