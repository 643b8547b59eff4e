package it.segrate.citytimes.approval;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes what somebody did to a case into its history and into the trail. */
@Dependent
public class CaseRecord {

  @Inject History history;
  @Inject AccountDirectory accounts;
  @Inject AuditService audit;

  /**
   * Both lines in the caller's transaction.
   *
   * @param event message key of the history's sentence
   * @param act as the trail names it
   * @param note for both sides to read, kept in the history alone; may be null
   */
  public void add(
      String event, String act, ApprovalCase approvalCase, Decider decider, String note) {
    history.add(approvalCase, event, decider, note);
    audit(act, approvalCase, decider);
  }

  /** The line of the trail alone. */
  void audit(String act, ApprovalCase approvalCase, Decider decider) {
    String details = "case " + approvalCase.getId();
    if (decider.isDeputy()) {
      audit.recordFor(username(decider.forPersonId()), act, approvalCase.subject(), details);
    } else {
      audit.record(act, approvalCase.subject(), details);
    }
  }

  /** How the trail names a head: by user name, or by number where there is no account. */
  private String username(long person) {
    return accounts
        .findByPerson(person)
        .map(Account::getUsername)
        .orElseGet(() -> "people.person:" + person);
  }
}
