package it.segrate.citytimes.approval.bulk;

import it.segrate.citytimes.approval.ApprovalEvent;
import java.util.Map;

/**
 * One decision on several cases.
 *
 * @param versions of the cases on the approver's page, by case, in the order in which they are
 *     decided
 * @param approve whether to approve or to reject all
 * @param note for everybody who asked; a rejection needs one, at most {@value
 *     ApprovalEvent#NOTE_LENGTH} characters
 */
public record BulkVerdict(Map<Long, Long> versions, boolean approve, String note) {}
