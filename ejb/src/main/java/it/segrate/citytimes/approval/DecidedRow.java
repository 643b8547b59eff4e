package it.segrate.citytimes.approval;

import java.time.Instant;

/**
 * Something the approver has decided, or a deputy for them.
 *
 * @param requester full name of who asked
 * @param line what was asked for
 * @param approved whether the decision was a yes
 * @param by the deputy who decided for the approver; null where the approver did
 * @param forHead the head for whom the approver decided; null where nobody was stood in for
 * @param state where the case stands now
 * @param at when it was decided
 */
public record DecidedRow(
    long caseId,
    String requester,
    SubjectLine line,
    boolean approved,
    String by,
    String forHead,
    CaseState state,
    Instant at) {}
