package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.Decider;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.TimeBandApproval;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * Approves a request on the condition that the band begins later than was asked. The person is told
 * at once and need not agree: while somebody still has to decide they can withdraw, and after that
 * give the band up. What would need their yes, another band or an earlier day, is a
 * counter-proposal.
 */
@Stateless
public class ConditionalApprovalService {

  @PersistenceContext EntityManager entities;
  @Inject ApprovalService approvals;
  @Inject OtherTerms terms;
  @Inject TimeBandMails mails;
  @Inject PersonService people;
  @Inject AuditService audit;

  /**
   * Approves the caller's step of a request, from a later day.
   *
   * @param version of the case on the caller's page
   * @param from the first day, later than the one asked for
   * @param note for the person; may be blank
   * @return the case as it stands then
   * @throws Refusal as {@link ApprovalService#decide}; INVALID, at the field, if the day is missing
   *     or not later, or a rule of requests does not allow it
   */
  @RequiresPermission("approval.decide")
  public ApprovalCase approveFrom(long requestId, long version, LocalDate from, String note) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    if (request == null || request.caseId().isEmpty()) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    long caseId = request.caseId().get();
    Decider decider = approvals.holder(caseId, version);
    // Read anew under the lock of the case.
    entities.refresh(request);
    if (from == null) {
      throw Refusal.invalidField("from", "timeband.refusal.fromMissing");
    }
    if (!from.isAfter(request.getFrom())) {
      throw Refusal.invalidField("from", "timeband.refusal.notLater", request.getFrom());
    }
    terms.check(request, request.getBand(), from);
    request.beginLater(from);
    entities.flush();
    approvals.note(caseId, "timeband.event.LATER", decider, null);
    audit.record(
        "timeband.approved-later", TimeBandApproval.KIND + ":" + requestId, from.toString());
    ApprovalCase decided = approvals.decide(new Verdict(caseId, version, true, note));
    if (decided.isOpen()) {
      mails.tellOfLater(request, decided, people.find(decider.personId()).orElseThrow().fullName());
    }
    return decided;
  }
}
