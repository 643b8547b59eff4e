package it.segrate.citytimes.timeband.evidence;

import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** The evidence within one transaction of a test, wired as the server does. */
public final class EvidenceKit {

  private EvidenceKit() {}

  public static EvidenceService evidence(
      EntityManager entities,
      TimeBandRequestService requests,
      PrivateReasonService reasons,
      ApprovalService approvals,
      AuditService audit,
      CurrentCaller current,
      Clock clock,
      String key) {
    EvidenceService evidence = new EvidenceService();
    evidence.entities = entities;
    evidence.requests = requests;
    evidence.reasons = reasons;
    evidence.approvals = approvals;
    evidence.audit = audit;
    evidence.current = current;
    evidence.clock = clock;
    evidence.key = Optional.ofNullable(key);
    return evidence;
  }
}
