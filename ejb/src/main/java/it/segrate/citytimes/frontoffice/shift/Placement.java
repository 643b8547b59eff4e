package it.segrate.citytimes.frontoffice.shift;

import java.time.LocalDate;

/**
 * What somebody is to work on a day.
 *
 * @param branch code of the branch
 * @param monday the first day of the week
 * @param changes how often the week had changed when the page was made
 * @param operator account of who works
 * @param kindId which shift; null to leave the day free
 * @param deskId at which desk; null to leave the day free
 */
public record Placement(
    String branch,
    LocalDate monday,
    int changes,
    long operator,
    LocalDate day,
    Long kindId,
    Long deskId) {

  /** Whether the day is to be free. */
  public boolean isFree() {
    return kindId == null || deskId == null;
  }
}
