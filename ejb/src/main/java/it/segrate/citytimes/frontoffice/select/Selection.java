package it.segrate.citytimes.frontoffice.select;

import java.util.List;
import java.util.Optional;

/**
 * What a rule says to a desk.
 *
 * @param order whom to call; the next ones follow if another desk was faster. Empty when nobody
 *     waits for the desk, or all who do are to be left to wait
 * @param heldBack why some of those who wait are not in the order; empty when all are
 */
public record Selection(List<Choice> order, Optional<HeldBack> heldBack) {}
