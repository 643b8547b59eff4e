package it.segrate.citytimes.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as the deciding side sees it.
 *
 * @param version to be sent back with the decision
 * @param requester full name
 * @param office name of the requester's office; empty for none
 * @param line what is asked for
 * @param page Facelet of the feature that draws what is asked for
 * @param mine whether the caller may decide it now
 * @param deputyFor the head the caller stands in for; null for nobody
 * @param dueOn day by which the pending step should be decided; null once it is closed
 * @param since since when the pending step is with whoever has it; null once it is closed
 * @param holder who has it now: a head's name, or empty for HR and for a closed case
 * @param step whose turn it is; null once it is closed
 * @param next who decides after that; null for nobody
 */
public record CaseView(
    long id,
    long version,
    String kind,
    long subjectId,
    String requester,
    String office,
    SubjectLine line,
    String page,
    CaseState state,
    boolean mine,
    String deputyFor,
    LocalDate dueOn,
    LocalDate expiresOn,
    Instant since,
    Optional<String> holder,
    StepKind step,
    StepKind next,
    List<ApprovalEvent> history) {}
