package it.segrate.citytimes.approval;

/**
 * What an approver decides.
 *
 * @param caseId which case
 * @param version the version of the case that was on the approver's page
 * @param approve whether to approve or to reject
 * @param note for the person who asked; a rejection needs one, at most {@value
 *     ApprovalEvent#NOTE_LENGTH} characters
 */
public record Verdict(long caseId, long version, boolean approve, String note) {

  public static Verdict approve(long caseId, long version) {
    return new Verdict(caseId, version, true, null);
  }

  public static Verdict reject(long caseId, long version, String note) {
    return new Verdict(caseId, version, false, note);
  }
}
