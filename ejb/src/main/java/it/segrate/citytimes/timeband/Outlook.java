package it.segrate.citytimes.timeband;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What sending a request would set going.
 *
 * @param head who decides first; empty when HR decides alone
 * @param decidedBy the latest day on which the person hears of a decision
 * @param replaces the active band that would give way; empty for none
 */
public record Outlook(Optional<String> head, LocalDate decidedBy, Optional<TimeBand> replaces) {}
