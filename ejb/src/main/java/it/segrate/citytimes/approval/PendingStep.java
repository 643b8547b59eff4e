package it.segrate.citytimes.approval;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of the query for pending steps: all but the words of what is asked for. Public for JPA,
 * which makes it.
 *
 * @param officeName the requester's office, or null
 * @param askedAt since when an answer is awaited, or null
 * @param headId who has the step, or null for HR
 */
public record PendingStep(
    Long caseId,
    Long version,
    String kind,
    Long subjectId,
    String firstName,
    String lastName,
    String officeName,
    Long headId,
    String headFirstName,
    String headLastName,
    LocalDate dueOn,
    Instant since,
    Instant askedAt) {

  /** The row of the worklist, as one approver sees it. */
  WorklistRow withLine(SubjectLine line, Batch batch, long approver) {
    boolean deputy = headId != null && headId != approver;
    return new WorklistRow(
        caseId,
        version,
        kind,
        firstName + " " + lastName,
        officeName == null ? "" : officeName,
        deputy ? headFirstName + " " + headLastName : null,
        line,
        batch,
        dueOn,
        since,
        askedAt);
  }
}
