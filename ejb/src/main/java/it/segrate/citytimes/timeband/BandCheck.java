package it.segrate.citytimes.timeband;

import it.segrate.citytimes.worktime.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands between a draft and its publication.
 *
 * @param on the day whose rules were asked
 * @param findings rules the week breaks, violations first
 * @param missing what is not filled in yet, as field names
 * @param passed how many rules it keeps
 */
public record BandCheck(LocalDate on, List<Finding> findings, List<String> missing, int passed) {

  /** How many findings keep it from being published. */
  public long violations() {
    return findings.stream().filter(Finding::isViolation).count();
  }

  /** How many rules can be broken inside the windows, and should be looked at. */
  public long warnings() {
    return findings.stream()
        .filter(finding -> !finding.isViolation())
        .map(finding -> finding.rule().code())
        .distinct()
        .count();
  }

  public boolean isPublishable() {
    return violations() == 0 && missing.isEmpty();
  }
}
