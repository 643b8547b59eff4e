package it.segrate.citytimes.frontoffice.report;

/** By what the figures of the hall are split. Never by desk or operator. */
public enum Grouping {
  BRANCH,
  SERVICE,
  LANE,
  /** The hour in which the ticket was taken, of the town's clock. */
  HOUR,
  WEEKDAY,
  MONTH
}
