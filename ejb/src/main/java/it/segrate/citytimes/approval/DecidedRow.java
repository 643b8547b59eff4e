package it.segrate.citytimes.approval;

import java.time.Instant;

/**
 * Something the approver has decided.
 *
 * @param requester full name of who asked
 * @param line what was asked for
 * @param approved whether the approver's own decision was a yes
 * @param state where the case stands now
 * @param at when the approver decided
 */
public record DecidedRow(
    long caseId,
    String requester,
    SubjectLine line,
    boolean approved,
    CaseState state,
    Instant at) {}
