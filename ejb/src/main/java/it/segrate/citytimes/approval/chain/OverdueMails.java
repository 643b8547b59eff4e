package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Writes about steps that nobody decided in time, in the transaction of what is done about it. */
@Dependent
public class OverdueMails {

  static final String REMIND = "approval/step-overdue-to-approver";
  static final String GONE = "approval/step-escalated-to-approver";
  static final String RISEN = "approval/step-escalated-to-employee";

  /** Every mail about an overdue step. */
  public static final List<String> TEMPLATES = List.of(REMIND, GONE, RISEN);

  @Inject MailService mails;
  @Inject Addressees addressees;

  /** Reminds those who have a step that its day is over. */
  public void remind(ApprovalStep step, LocalDate today) {
    for (Addressee to : addressees.of(step)) {
      mails.send(
          order(REMIND, to)
              .with("person", requester(step.getCase()).name())
              .with("decideBy", step.dueOn().orElseThrow())
              .with("expires", step.getCase().getExpiresOn())
              .with("link", "/approval/decision.xhtml?id=" + step.getCase().getId())
              .idempotencyKey(key(REMIND, step, to) + ":" + today));
    }
  }

  /**
   * Tells those who no longer have a step, and who asked, that it has gone up. Whoever has it now
   * is written to by the feature, as about every case that reaches them.
   *
   * @param hadIt those who had it
   * @param was by when they should have decided
   * @param page on which who asked follows the request
   */
  public void escalated(ApprovalStep now, List<Addressee> hadIt, LocalDate was, String page) {
    List<String> heads =
        now.getKind().isHeads()
            ? addressees.of(now).stream().limit(1).map(Addressee::name).toList()
            : List.of();
    Addressee requester = requester(now.getCase());
    for (Addressee to : hadIt) {
      mails.send(
          order(GONE, to)
              .with("person", requester.name())
              .with("decideBy", was)
              .with("heads", heads)
              .with("link", "/approval/worklist.xhtml")
              .idempotencyKey(key(GONE, now, to)));
    }
    mails.send(
        order(RISEN, requester)
            .with("decideBy", was)
            .with("heads", heads)
            .with("due", now.dueOn().orElseThrow())
            .with("link", page)
            .idempotencyKey(key(RISEN, now, requester)));
  }

  private static MailOrder order(String template, Addressee to) {
    return MailOrder.to(to.email(), to.name(), to.locale()).template(template);
  }

  private static String key(String template, ApprovalStep step, Addressee to) {
    return template + ":" + step.getId() + ":" + step.getLevel() + ":" + to.personId();
  }

  private Addressee requester(ApprovalCase approvalCase) {
    return addressees.person(approvalCase.getRequesterId()).orElseThrow();
  }
}
