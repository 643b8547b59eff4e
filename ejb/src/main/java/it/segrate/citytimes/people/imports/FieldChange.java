package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;

/**
 * A field that the file would change.
 *
 * @param before the value now, as files write it; empty for none
 * @param after the value in the file; empty for none
 */
public record FieldChange(Column column, String before, String after) {}
