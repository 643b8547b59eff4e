package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.change.OtherTerms;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service of proposals over a test's database. */
public final class TestProposals {

  private TestProposals() {}

  public static CounterProposalService over(
      EntityManager entities,
      TimeBandRequestService requests,
      OtherTerms terms,
      ApprovalService approvals,
      DecisionService decisions,
      TimeBandMails mails,
      TimeBandCatalogue catalogue,
      AuditService audit,
      Clock clock) {
    CounterProposalService service = new CounterProposalService();
    service.entities = entities;
    service.requests = requests;
    service.terms = terms;
    service.approvals = approvals;
    service.decisions = decisions;
    service.mails = mails;
    service.people = TestRegistry.people(entities);
    service.catalogue = catalogue;
    service.audit = audit;
    service.clock = clock;
    return service;
  }
}
