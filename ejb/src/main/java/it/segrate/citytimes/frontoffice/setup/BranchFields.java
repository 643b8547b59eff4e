package it.segrate.citytimes.frontoffice.setup;

import java.util.Map;

/**
 * A branch as it is typed.
 *
 * @param town whose it is, as kiosk and board say on top
 * @param hours lines of hours by weekday, as {@link WeekText} reads them
 */
public record BranchFields(String name, String town, Map<String, String> hours) {}
