package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.approval.SubjectLine;
import java.time.Instant;

/**
 * A question as both sides read it.
 *
 * @param caseId in which case
 * @param asker full name of who asked
 * @param askedFor the head for whom a deputy asked; null for nobody
 * @param line what is asked for in the case
 * @param answer null while it is awaited
 * @param answeredAt null while it is awaited
 */
public record QuestionRow(
    long caseId,
    String asker,
    String askedFor,
    SubjectLine line,
    String question,
    Instant askedAt,
    String answer,
    Instant answeredAt) {

  /** Whether the answer is still to come. */
  public boolean isOpen() {
    return answeredAt == null;
  }
}
