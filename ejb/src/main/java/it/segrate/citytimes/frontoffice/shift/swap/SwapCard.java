package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.frontoffice.shift.Shift;
import java.util.Optional;

/**
 * A swap with all that one reads of it.
 *
 * @param given the shift that who asks would give; empty if it is no more
 * @param taken the one they would work instead; empty if it is no more
 */
public record SwapCard(
    Swap swap, Optional<Shift> given, Optional<Shift> taken, String requester, String colleague) {}
