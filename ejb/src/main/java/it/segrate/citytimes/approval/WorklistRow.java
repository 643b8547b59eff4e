package it.segrate.citytimes.approval;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A pending step as the worklist shows it.
 *
 * @param version of the case, to be sent back with the decision
 * @param requester full name of who asks
 * @param office name of the requester's office; empty for none
 * @param deputyFor the head the approver stands in for; null when it is the approver's own
 * @param line what is asked for
 * @param batch what it was sent with at once; null if it was sent alone
 * @param dueOn day by which it should be decided
 * @param since since when the approver has it
 * @param askedAt since when an answer of who asks is awaited; null if nothing was asked
 */
public record WorklistRow(
    long caseId,
    long version,
    String kind,
    String requester,
    String office,
    String deputyFor,
    SubjectLine line,
    Batch batch,
    LocalDate dueOn,
    Instant since,
    Instant askedAt) {

  /** Whether a day has passed by which it should have been decided. */
  public boolean isOverdue(LocalDate today) {
    return dueOn.isBefore(today);
  }

  /** Whether it should be decided today or tomorrow, or should have been. */
  public boolean isPressing(LocalDate today) {
    return !dueOn.isAfter(today.plusDays(1));
  }
}
