package it.segrate.citytimes.frontoffice.web.simulate;

/**
 * A figure before and after.
 *
 * @param unsureBefore its uncertainty, or nothing
 * @param kind how the judgement looks: ok, bad, warn, off
 * @param judgement in words
 */
public record ComparisonLine(
    String label,
    String before,
    String unsureBefore,
    String after,
    String unsureAfter,
    String difference,
    String kind,
    String judgement) {}
