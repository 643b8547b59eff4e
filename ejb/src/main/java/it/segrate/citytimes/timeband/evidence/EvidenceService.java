package it.segrate.citytimes.timeband.evidence;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.Decider;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the files that prove a private reason, sealed. Two can open one: who added it, and HR while
 * checking the evidence, which leaves a line in the audit trail. What HR finds is all that the
 * others see.
 */
@Stateless
public class EvidenceService {

  /** Largest file, in bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  /** Most files of one request. */
  public static final int MOST = 3;

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject PrivateReasonService reasons;
  @Inject ApprovalService approvals;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "citytimes.reasons.key")
  Optional<String> key;

  /**
   * Adds a file to a request of the caller's own that nobody has decided yet.
   *
   * @param said the name as the browser gave it; may be null
   * @throws Refusal NOT_FOUND if it is not the caller's request; CONFLICT if it is decided;
   *     INVALID, at the field, if the file is empty, too large, of another kind, or one too many;
   *     UNAVAILABLE if the server has no key
   */
  @RequiresPermission("timeband.request")
  public Evidence add(long requestId, String said, byte[] content) {
    TimeBandRequest request = own(requestId);
    if (content.length == 0) {
      throw Refusal.invalidField("file", "timeband.refusal.evidenceEmpty");
    }
    if (content.length > LARGEST) {
      throw Refusal.invalidField("file", "timeband.refusal.evidenceLarge", LARGEST / 1024 / 1024);
    }
    EvidenceKind kind =
        EvidenceKind.of(content)
            .orElseThrow(() -> Refusal.invalidField("file", "timeband.refusal.evidenceKind"));
    if (files(requestId).size() >= MOST) {
      throw Refusal.invalidField("file", "timeband.refusal.evidenceMany", MOST);
    }
    Sealer sealer = sealer();
    byte[] name = FileName.of(said, kind).getBytes(StandardCharsets.UTF_8);
    EvidenceFile file =
        new EvidenceFile(
            requestId,
            kind,
            content.length,
            sealer.seal(nameOf(requestId), name),
            sealer.seal(contentOf(requestId), content),
            clock.instant());
    entities.persist(file);
    request.claimPrecedence(true);
    entities.flush();
    audit.record("timeband.evidence-added", "timeband:" + requestId, null);
    return described(file, sealer);
  }

  /**
   * The files of a request of the caller's own, oldest first.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's request
   */
  @RequiresPermission("timeband.request")
  public List<Evidence> mine(long requestId) {
    requests.mine(requestId);
    return describe(requestId);
  }

  /**
   * Takes a file of the caller's own away.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's; CONFLICT if the request is decided
   */
  @RequiresPermission("timeband.request")
  public void remove(long id) {
    EvidenceFile file = find(id);
    TimeBandRequest request = own(file.requestId());
    entities.remove(file);
    request.claimPrecedence(reasons.isGiven(request.getId()));
    audit.record("timeband.evidence-removed", "timeband:" + file.requestId(), null);
  }

  /**
   * Opens a file of the caller's own.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's; UNAVAILABLE if it does not open
   */
  @RequiresPermission("timeband.request")
  public EvidenceContent openMine(long id) {
    EvidenceFile file = find(id);
    requests.mine(file.requestId());
    return open(file);
  }

  /**
   * The files of a request that HR has to check, oldest first.
   *
   * @throws Refusal NOT_FOUND if there is no such request; CONFLICT if nobody has to decide it any
   *     more; FORBIDDEN if it is the caller's own
   */
  @RequiresPermission("timeband.evidence")
  public List<Evidence> forCheck(long requestId) {
    checked(requestId);
    return describe(requestId);
  }

  /**
   * Opens a file for the check. It is recorded that it was read.
   *
   * @throws Refusal as for {@link #forCheck}; UNAVAILABLE if it does not open
   */
  @RequiresPermission("timeband.evidence")
  public EvidenceContent openForCheck(long id) {
    EvidenceFile file = find(id);
    checked(file.requestId());
    audit.record("timeband.evidence-read", "timeband:" + file.requestId(), "file " + id);
    return open(file);
  }

  /**
   * Says whether a request has precedence, and until when what proves it holds: the band ends by
   * then at the latest. Where the case waits for that, it goes on.
   *
   * @param until last day on which the reason holds; null where it has no end
   * @throws Refusal as for {@link #forCheck}; INVALID if there is nothing to check, or the day is
   *     not after the first of the band
   */
  @RequiresPermission("timeband.evidence")
  public void judge(long requestId, boolean eligible, LocalDate until) {
    long caseId = checked(requestId).caseId().orElseThrow();
    // The case before the request, as every move of it does.
    boolean awaited = approvals.awaitsEvidence(caseId);
    TimeBandRequest request = checked(requestId);
    request.judge(eligible, until);
    entities.flush();
    String found = eligible ? "YES" : "NO";
    Long person = current.get().personId();
    Decider checker = person == null ? null : Decider.self(person);
    approvals.note(caseId, "timeband.event.ELIGIBLE_" + found, checker, null);
    audit.record("timeband.evidence-checked", "timeband:" + requestId, found);
    if (awaited && checker != null) {
      approvals.passEvidence(caseId, checker);
    }
  }

  private TimeBandRequest own(long requestId) {
    TimeBandRequest request = requests.mine(requestId);
    if (request.getState() != RequestState.DRAFT && !request.getState().isUndecided()) {
      throw Refusal.conflict("timeband.refusal.evidenceDecided");
    }
    return request;
  }

  private TimeBandRequest checked(long requestId) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    if (request == null || request.getState() == RequestState.DRAFT) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    Long person = current.get().personId();
    if (person != null && person == request.getPersonId()) {
      throw Refusal.forbidden("approval.refusal.own");
    }
    if (!request.getState().isUndecided()) {
      throw Refusal.conflict("timeband.refusal.evidenceClosed");
    }
    return request;
  }

  private EvidenceFile find(long id) {
    return Optional.ofNullable(entities.find(EvidenceFile.class, id))
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknown"));
  }

  private List<EvidenceFile> files(long requestId) {
    return entities
        .createQuery(
            "SELECT f FROM EvidenceFile f WHERE f.requestId = :request ORDER BY f.id",
            EvidenceFile.class)
        .setParameter("request", requestId)
        .getResultList();
  }

  private List<Evidence> describe(long requestId) {
    List<EvidenceFile> files = files(requestId);
    if (files.isEmpty()) {
      return List.of();
    }
    Sealer sealer = sealer();
    return files.stream().map(file -> described(file, sealer)).toList();
  }

  private static Evidence described(EvidenceFile file, Sealer sealer) {
    byte[] name = opened(sealer, nameOf(file.requestId()), file.sealedName());
    return new Evidence(
        file.id(),
        file.requestId(),
        new String(name, StandardCharsets.UTF_8),
        file.kind(),
        file.size(),
        file.addedAt());
  }

  private EvidenceContent open(EvidenceFile file) {
    Sealer sealer = sealer();
    return new EvidenceContent(
        described(file, sealer), opened(sealer, contentOf(file.requestId()), file.sealed()));
  }

  private static byte[] opened(Sealer sealer, String bound, byte[] sealed) {
    try {
      return sealer.open(bound, sealed);
    } catch (IllegalStateException e) {
      throw Refusal.unavailable("timeband.refusal.evidenceUnreadable");
    }
  }

  private Sealer sealer() {
    if (key.filter(text -> !text.isBlank()).isEmpty()) {
      throw Refusal.unavailable("timeband.refusal.noKey");
    }
    return new Sealer(key.orElseThrow());
  }

  private static String nameOf(long requestId) {
    return "timeband-evidence-name:" + requestId;
  }

  private static String contentOf(long requestId) {
    return "timeband-evidence:" + requestId;
  }
}
