package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.approval.Addressee;
import java.time.LocalDate;
import java.util.List;

/**
 * What waits for one approver on a morning.
 *
 * @param rows most urgent first; at least one
 */
public record Digest(Addressee to, LocalDate day, List<DigestRow> rows) {

  /** How many steps should have been decided by now. */
  int late() {
    return (int) rows.stream().filter(row -> row.isLate(day)).count();
  }
}
