package it.segrate.citytimes.portal;

import it.segrate.citytimes.audit.AuditEntry;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.audit.AuditTrail;
import it.segrate.citytimes.audit.AuditVerdict;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The audit trail as the administrator sees it; looking at it is itself no act to be audited. */
@Stateless
@RequiresPermission("audit.read")
public class AuditDeskService {

  @Inject private AuditTrail trail;
  @Inject private AuditService audit;

  /** Lines before a given one, newest first; see {@link AuditTrail#read}. */
  public List<AuditEntry> read(String actor, String subject, long before, int limit) {
    return trail.read(actor, subject, before, limit);
  }

  /** Walks the whole trail; see {@link it.segrate.citytimes.audit.AuditChain#verify}. */
  public AuditVerdict verify(String anchor) {
    return audit.verify(anchor);
  }
}
