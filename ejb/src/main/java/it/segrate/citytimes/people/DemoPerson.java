package it.segrate.citytimes.people;

import java.time.Duration;
import java.time.LocalDate;

/**
 * An invented person of the demo.
 *
 * @param office code of the office, or null for none
 * @param head whether the person heads it
 */
public record DemoPerson(
    Badge badge,
    TaxCode taxCode,
    String firstName,
    String lastName,
    String email,
    String office,
    boolean head,
    Category category,
    Duration weeklyHours,
    LocalDate hiredOn) {}
