package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.ApprovalKit;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.BandSchedule;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.order.OrderKit;
import it.segrate.citytimes.timeband.personal.PersonalKit;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of changes within one transaction of a test, wired as the server does. */
public final class ChangeKit {

  public final BandChangeService changes = new BandChangeService();
  public final BandChangeApproval subject = new BandChangeApproval();
  public final OtherTerms terms = new OtherTerms();

  /**
   * @param current who calls; may be null where nobody does
   */
  public ChangeKit(
      EntityManager entities,
      ApprovalKit approvals,
      TimeBandRequestService requests,
      BandSchedule schedule,
      PrivateReasonService reasons,
      MailService mails,
      AuditService audit,
      CurrentCaller current,
      Clock clock) {
    ChangeRules rules = new ChangeRules();
    rules.rules = new RequestRules(clock, 1);
    rules.clock = clock;
    BandChangeMails sender = new BandChangeMails();
    sender.mails = mails;
    sender.returning = PersonalKit.returning(entities);
    sender.addressees = approvals.addressees();
    subject.entities = entities;
    subject.schedule = schedule;
    subject.requests = requests;
    subject.reasons = reasons;
    subject.rules = rules;
    subject.orders = OrderKit.book(entities, audit);
    subject.mails = sender;
    subject.clock = clock;
    changes.entities = entities;
    changes.requests = requests;
    changes.requestRules = rules.rules;
    changes.rules = rules;
    changes.approvals = approvals.approvals();
    changes.decisions = approvals.decisions();
    changes.cases = approvals.reader();
    changes.audit = audit;
    changes.current = current;
    changes.clock = clock;
    terms.rules = rules.rules;
    terms.requests = requests;
    terms.people = TestRegistry.people(entities);
  }

  /** Approvals from a later day. */
  public ConditionalApprovalService conditions(TimeBandMails mails) {
    ConditionalApprovalService conditions = new ConditionalApprovalService();
    conditions.entities = changes.entities;
    conditions.approvals = changes.approvals;
    conditions.terms = terms;
    conditions.mails = mails;
    conditions.people = terms.people;
    conditions.audit = changes.audit;
    return conditions;
  }
}
