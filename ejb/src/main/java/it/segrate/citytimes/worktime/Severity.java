package it.segrate.citytimes.worktime;

/** How much a finding weighs. */
public enum Severity {
  /** The week may not be offered as it is. */
  VIOLATION,
  /** The week can be worked against the rule, and somebody should look. */
  WARNING
}
