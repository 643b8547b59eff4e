package it.segrate.citytimes.worktime;

/** What is checked of a week; limits and sources are data, and change with the law. */
public enum RuleCode {
  /** Minutes of rest between the latest exit of a day and the earliest entry of the next. */
  DAILY_REST,
  /** Most minutes from the earliest entry to the latest exit of a day: what 24 hours leave. */
  LONGEST_DAY,
  /** Minutes of rest every 7 days on top of the daily rest, as an average of 14 days. */
  WEEKLY_REST,
  /** Most minutes a week, as an average of the cycle. */
  AVERAGE_WEEK,
  /** Minutes of break on a day with more than the threshold of net work, for office work. */
  BREAK,
  /** The same for work in shifts. */
  BREAK_SHIFT,
  /** Most minutes one can work in a row inside the windows. */
  STRETCH,
  /** The days add up to the hours of the contract; no limit of its own. */
  WEEKLY_HOURS,
  /** The planned minutes of a day fit inside its windows; no limit of its own. */
  REACHABLE,
  /** The windows ask for no more than is planned; no limit of its own. */
  OVERRUN,
  /** Most working days a week, for office work. */
  WORKING_DAYS,
  /** The same for work in shifts. */
  WORKING_DAYS_SHIFT;

  /** Whether the rule is for this kind of work. */
  boolean isFor(Contract contract) {
    return switch (this) {
      case BREAK, WORKING_DAYS -> !contract.shifts();
      case BREAK_SHIFT, WORKING_DAYS_SHIFT -> contract.shifts();
      default -> true;
    };
  }
}
