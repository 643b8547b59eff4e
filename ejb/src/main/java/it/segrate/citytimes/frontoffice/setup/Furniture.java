package it.segrate.citytimes.frontoffice.setup;

/**
 * How much there is in a branch.
 *
 * @param desks in use, those of guests among them
 * @param operators who can serve at least one of its queues
 */
public record Furniture(
    int desks,
    int queues,
    int areas,
    int services,
    int profiles,
    int operators,
    int shifts,
    int guests) {}
