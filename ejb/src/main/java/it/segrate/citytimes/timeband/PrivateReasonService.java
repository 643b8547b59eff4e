package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.collect.Ranking;
import it.segrate.citytimes.timeband.collect.SealedReason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps private reasons, sealed. Two can read one: who wrote it, and HR while checking the
 * evidence, which leaves a line in the audit trail.
 */
@Stateless
public class PrivateReasonService {

  private static final Logger LOG = Logger.getLogger(PrivateReasonService.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;
  @Inject CurrentCaller current;

  @Inject
  @ConfigProperty(name = "citytimes.reasons.key")
  Optional<String> key;

  /** Whether this server has a key, and so may take reasons at all. */
  @OpenToAll("tells only whether the server has a key")
  public boolean canKeep() {
    return key.filter(text -> !text.isBlank()).isPresent();
  }

  /**
   * Keeps the reason of a request instead of the one it had; an empty one is none.
   *
   * @throws Refusal INVALID if it is too long, UNAVAILABLE if the server has no key
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keep(long requestId, Reason reason) {
    PrivateReason kept = entities.find(PrivateReason.class, requestId);
    if (reason.isEmpty()) {
      if (kept != null) {
        entities.remove(kept);
      }
      return;
    }
    byte[] sealed = cipher().seal(requestId, checked(reason));
    if (kept == null) {
      entities.persist(new PrivateReason(requestId, sealed));
    } else {
      kept.sealAnew(sealed);
    }
  }

  private static Reason checked(Reason reason) {
    if (reason.text().length() > Reason.MAX_LENGTH) {
      throw Refusal.invalidField(
          "reason", "timeband.refusal.reasonLong", reason.text().length(), Reason.MAX_LENGTH);
    }
    return reason;
  }

  /**
   * Keeps the reason of a ranking of bands, as {@link #keep} that of a request.
   *
   * @throws Refusal as for {@link #keep}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keepOfRanking(long rankingId, Reason reason) {
    SealedReason kept = entities.find(SealedReason.class, rankingId);
    if (reason.isEmpty()) {
      if (kept != null) {
        entities.remove(kept);
      }
      return;
    }
    byte[] sealed = cipher().seal(-rankingId, checked(reason));
    if (kept == null) {
      entities.persist(new SealedReason(rankingId, sealed));
    } else {
      kept.sealAnew(sealed);
    }
  }

  /**
   * The request that comes of a ranking takes its reason over, for HR to check.
   *
   * @return whether there was one
   * @throws Refusal UNAVAILABLE if it does not open
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean handOver(long rankingId, long requestId) {
    SealedReason kept = entities.find(SealedReason.class, rankingId);
    if (kept == null) {
      return false;
    }
    keep(requestId, open(-rankingId, kept.sealed()));
    entities.remove(kept);
    return true;
  }

  /** Deletes the reason of a ranking that comes to nothing. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetRanking(long rankingId) {
    entities
        .createQuery("DELETE FROM SealedReason r WHERE r.rankingId = :ranking")
        .setParameter("ranking", rankingId)
        .executeUpdate();
  }

  /**
   * What the caller wrote with a ranking of their own; empty if nothing.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's, UNAVAILABLE if it does not open
   */
  @RequiresPermission("timeband.request")
  public Optional<Reason> mineOfRanking(long rankingId) {
    Ranking ranking = entities.find(Ranking.class, rankingId);
    Long person = current.get().personId();
    if (ranking == null || person == null || person != ranking.getPersonId()) {
      throw Refusal.notFound("timeband.refusal.unknownCollection");
    }
    return Optional.ofNullable(entities.find(SealedReason.class, rankingId))
        .map(kept -> open(-rankingId, kept.sealed()));
  }

  /** Whether a request has a reason, or a file that proves one. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isGiven(long requestId) {
    return entities.find(PrivateReason.class, requestId) != null
        || entities
                .createQuery(
                    "SELECT COUNT(f) FROM EvidenceFile f WHERE f.requestId = :request", Long.class)
                .setParameter("request", requestId)
                .getSingleResult()
            > 0;
  }

  /** Deletes the reason of a request that is over, and its proofs: nobody needs them any more. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(long requestId) {
    entities
        .createQuery("DELETE FROM EvidenceFile f WHERE f.requestId = :request")
        .setParameter("request", requestId)
        .executeUpdate();
    entities
        .createQuery("DELETE FROM PrivateReason r WHERE r.requestId = :request")
        .setParameter("request", requestId)
        .executeUpdate();
  }

  /**
   * What the caller wrote oneself; empty if nothing.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's request, UNAVAILABLE if it does not open
   */
  @RequiresPermission("timeband.request")
  public Optional<Reason> mine(long requestId) {
    Long person = current.get().personId();
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    if (request == null || person == null || person != request.getPersonId()) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    return open(requestId);
  }

  /**
   * The reason, for the evidence check of a request that HR has to decide. It is recorded that it
   * was read.
   *
   * @throws Refusal NOT_FOUND if there is no such request, CONFLICT if nobody has to decide it any
   *     more, FORBIDDEN if it is the caller's own, UNAVAILABLE if it does not open
   */
  @RequiresPermission("timeband.evidence")
  public Optional<Reason> forEvidence(long requestId) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    if (request == null) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    Long person = current.get().personId();
    if (person != null && person == request.getPersonId()) {
      throw Refusal.forbidden("approval.refusal.own");
    }
    if (!request.getState().isUndecided()) {
      throw Refusal.conflict("timeband.refusal.evidenceClosed");
    }
    audit.record("timeband.reason-read", "timeband:" + requestId, null);
    return open(requestId);
  }

  private Optional<Reason> open(long requestId) {
    return Optional.ofNullable(entities.find(PrivateReason.class, requestId))
        .map(reason -> open(requestId, reason.sealed()));
  }

  /** The log names the request alone: what failed could quote what was sealed. */
  private Reason open(long requestId, byte[] sealed) {
    try {
      return new ReasonCipher(key.orElse("")).open(requestId, sealed);
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The reason of request {0} does not open", Long.toString(requestId));
      throw Refusal.unavailable("timeband.refusal.reasonUnreadable");
    }
  }

  private ReasonCipher cipher() {
    if (!canKeep()) {
      throw Refusal.unavailable("timeband.refusal.noKey");
    }
    return new ReasonCipher(key.orElseThrow());
  }
}
