package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.approval.ApprovalKit;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterMails;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.worktime.RuleBooks;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of swaps within one transaction of a test. */
public final class SwapKit {

  public final SwapService service = new SwapService();
  public final SwapApproval subject = new SwapApproval();
  public final SwapDays days = new SwapDays();

  public SwapKit(
      EntityManager em,
      RosterReader weeks,
      RosterKeeper rosters,
      RuleBooks books,
      RosterMails addresses,
      MailService mails,
      ApprovalKit approvals,
      AuditService audit,
      CurrentCaller current,
      Clock clock) {
    SwapReader reader = new SwapReader(em, addresses);
    SwapRules rules = new SwapRules(weeks, books, clock);
    SwapMails letters = new SwapMails(mails, addresses);
    subject.entities = em;
    subject.rules = rules;
    subject.reader = reader;
    subject.mails = letters;
    subject.rosters = rosters;
    subject.audit = audit;
    subject.current = current;
    subject.clock = clock;
    approvals.with(subject);
    service.entities = em;
    service.rules = rules;
    service.mails = letters;
    service.reader = reader;
    service.approvals = approvals.approvals();
    service.decisions = approvals.decisions();
    service.audit = audit;
    service.current = current;
    service.clock = clock;
    days.entities = em;
    days.reader = reader;
    days.mails = letters;
    days.audit = audit;
    days.clock = clock;
  }
}
