package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.timeband.TimeBand;
import java.time.LocalDate;

/**
 * An open proposal as it is shown.
 *
 * @param by full name of who proposes
 * @param sameBand whether only the first day is another
 * @param message words to the person; null for none
 */
public record ProposalCard(
    long id,
    long requestId,
    String by,
    TimeBand band,
    LocalDate from,
    boolean sameBand,
    String message) {}
