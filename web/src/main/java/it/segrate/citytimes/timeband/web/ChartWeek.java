package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.WeekDay;
import java.util.List;

/**
 * A week of a band to be drawn.
 *
 * @param title which week of the cycle, and whether it is this one; null where there is one alone
 * @param days its working days, none where nobody works
 * @param scale the days of all weeks, so that all span the same hours
 */
public record ChartWeek(String title, List<WeekDay> days, List<WeekDay> scale) {}
