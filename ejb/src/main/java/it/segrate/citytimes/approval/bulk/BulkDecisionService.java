package it.segrate.citytimes.approval.bulk;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.DecisionGuard;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Decides several cases alike, each in a transaction of its own: one that fails holds up none. */
@Stateless
@RequiresPermission("approval.decide")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkDecisionService {

  /** Most cases in one go. */
  public static final int AT_MOST = 100;

  private static final Logger LOG = Logger.getLogger(BulkDecisionService.class.getName());

  @Inject ApprovalService approvals;

  /** For the container. */
  public BulkDecisionService() {}

  /** For use without a container. */
  public BulkDecisionService(ApprovalService approvals) {
    this.approvals = approvals;
  }

  /**
   * Decides all of them.
   *
   * @return what became of each, in order: empty where it was decided, else why not
   * @throws Refusal INVALID, before any is decided, if none or too many are named, or the note is
   *     missing or too long
   */
  public Map<Long, Optional<Refusal>> decide(BulkVerdict verdict) {
    if (verdict.versions().isEmpty()) {
      throw Refusal.invalid("approval.refusal.noneChosen");
    }
    if (verdict.versions().size() > AT_MOST) {
      throw Refusal.invalid("approval.refusal.tooMany", AT_MOST);
    }
    DecisionGuard.note(new Verdict(0, 0, verdict.approve(), verdict.note()));
    Map<Long, Optional<Refusal>> outcome = new LinkedHashMap<>();
    verdict
        .versions()
        .forEach(
            (id, version) ->
                outcome.put(
                    id, decide(new Verdict(id, version, verdict.approve(), verdict.note()))));
    return outcome;
  }

  private Optional<Refusal> decide(Verdict verdict) {
    try {
      approvals.decide(verdict);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, e, () -> "event=case-not-decided case=" + verdict.caseId());
      return Optional.of(Refusal.conflict("approval.refusal.justNow"));
    }
  }
}
