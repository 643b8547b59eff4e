package it.segrate.citytimes.approval;

import java.time.LocalDate;

/**
 * A case to open.
 *
 * @param kind what is asked for, the kind of an {@link ApprovalSubject}
 * @param subjectId which one of that kind
 * @param requesterId who asks, a person of the staff registry
 * @param expiresOn last day on which it can be decided
 */
public record NewCase(String kind, long subjectId, long requesterId, LocalDate expiresOn) {}
