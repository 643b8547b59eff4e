package it.segrate.citytimes.approval;

/**
 * What a thing was sent with at once, such as the collection window it comes from.
 *
 * @param id tells it from the others of all kinds; stands in addresses
 * @param name as who named it wrote it
 */
public record Batch(String id, String name) {}
