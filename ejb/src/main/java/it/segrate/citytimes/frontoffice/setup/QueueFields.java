package it.segrate.citytimes.frontoffice.setup;

/**
 * A queue as it is typed.
 *
 * @param target wait within which people should be called, in minutes
 * @param first the first number of a day
 * @param last the last number, or empty for no end
 * @param cap how many tickets a day, or empty for no limit
 * @param share how much of its desks appointments may take, in per cent
 */
public record QueueFields(
    String it, String en, String target, String first, String last, String cap, String share) {}
