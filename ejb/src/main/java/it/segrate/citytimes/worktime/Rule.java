package it.segrate.citytimes.worktime;

/**
 * A rule as it holds at some time.
 *
 * @param threshold minutes from which on it applies, 0 where it always does
 * @param limit the figure of the rule, in the unit that {@link RuleCode} gives
 * @param source law or contract article, as it is quoted
 */
public record Rule(RuleCode code, int threshold, int limit, Severity severity, String source) {}
