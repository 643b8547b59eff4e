package it.segrate.citytimes.timeband.web;

import java.io.Serializable;

/**
 * One figure of a week, before and after.
 *
 * @param before empty where it is not known
 * @param changed whether the two differ
 */
public record SumLine(String label, String before, String after, boolean changed)
    implements Serializable {}
