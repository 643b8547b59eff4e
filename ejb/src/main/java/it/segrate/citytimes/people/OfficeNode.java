package it.segrate.citytimes.people;

/**
 * An office in its place in the tree.
 *
 * @param level 1 at the top
 * @param headId who heads it today, or null where nobody does
 * @param headName name of the head, or null
 * @param people how many work in it today, those of offices under it not counted
 */
public record OfficeNode(
    long id, String code, String name, int level, Long headId, String headName, long people) {}
