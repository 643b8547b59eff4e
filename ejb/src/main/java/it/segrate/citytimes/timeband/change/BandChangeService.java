package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.approval.CaseReader;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.approval.NewCase;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person does with a band they were granted: ask to give it up, or for other days. */
@Stateless
public class BandChangeService {

  private static final int KEY_LENGTH = 60;

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject RequestRules requestRules;
  @Inject ChangeRules rules;
  @Inject ApprovalService approvals;
  @Inject DecisionService decisions;
  @Inject CaseReader cases;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Asks for a change of a request of the caller's own. The same form sent twice asks once.
   *
   * @throws Refusal NOT_FOUND if there is no such request or it is somebody else's; CONFLICT if the
   *     band is neither approved nor active, or a change of it is being decided; INVALID, at the
   *     field, if a day does not hold
   */
  @RequiresPermission("timeband.request")
  public BandChange ask(NewChange order) {
    if (order.submissionKey() == null || order.submissionKey().length() > KEY_LENGTH) {
      throw Refusal.invalid("timeband.refusal.formOld");
    }
    TimeBandRequest request = requests.mine(order.requestId());
    List<BandChange> before = of(List.of(request.getId()));
    Optional<BandChange> sent = find(request, order.submissionKey());
    if (sent.isPresent()) {
      return sent.get();
    }
    if (before.stream().anyMatch(BandChange::isOpen)) {
      throw Refusal.conflict("timeband.refusal.changeOpen");
    }
    rules.check(order, request, requests.of(request.getPersonId()));
    requests.claimCalendar(request.getPersonId());
    BandChange change = new BandChange(request, order, clock.instant());
    entities.persist(change);
    entities.flush();
    audit.record(
        "timeband.change-asked",
        BandChangeApproval.KIND + ":" + change.getId(),
        order.kind() + " of " + request.getId());
    approvals.open(
        new NewCase(
            BandChangeApproval.KIND,
            change.getId(),
            request.getPersonId(),
            decideUntil(order, request)));
    entities.flush();
    return change;
  }

  /** Before a band begins or ends, as it is and as it is wanted: after that it is too late. */
  private LocalDate decideUntil(NewChange order, TimeBandRequest request) {
    LocalDate today = LocalDate.now(clock);
    Stream<LocalDate> ends =
        request.getState() == RequestState.ACTIVE
            ? Stream.of(request.until().orElse(null), order.until())
            : Stream.of(request.getFrom(), order.from())
                .filter(Objects::nonNull)
                .map(day -> day.minusDays(1));
    LocalDate last =
        ends.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    LocalDate until = requestRules.decideUntil(last);
    return until.isBefore(today) ? today : until;
  }

  /**
   * Takes a change of the caller's own back.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's; CONFLICT if it was decided
   */
  @RequiresPermission("timeband.request")
  public void withdraw(long id) {
    BandChange change = entities.find(BandChange.class, id);
    Long person = current.get().personId();
    if (change == null || person == null || person != change.getRequest().getPersonId()) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    if (!change.isOpen()) {
      throw Refusal.conflict("timeband.refusal.changeClosed");
    }
    audit.record("timeband.change-withdrawn", BandChangeApproval.KIND + ":" + id, null);
    approvals.withdraw(change.caseId().orElseThrow());
  }

  /**
   * The changes of the caller's own requests, oldest first, each with how far its case is; as many
   * queries for many as for one.
   */
  @RequiresPermission("timeband.request")
  public List<MyChange> mine() {
    List<Long> own = requests.mine().stream().map(TimeBandRequest::getId).toList();
    List<BandChange> changes = of(own);
    Map<Long, CaseProgress> progress =
        cases.progress(changes.stream().flatMap(change -> change.caseId().stream()).toList());
    return changes.stream()
        .map(change -> new MyChange(change, change.caseId().map(progress::get).orElseThrow()))
        .toList();
  }

  /**
   * A change, for whoever decides it.
   *
   * @throws Refusal NOT_FOUND if there is no such change, or its case is none of the caller's
   *     business; FORBIDDEN if it is the caller's own
   */
  @RequiresPermission("approval.decide")
  public BandChange forDecision(long id) {
    BandChange change = entities.find(BandChange.class, id);
    if (change == null) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    decisions.check(change.caseId().orElseThrow());
    return change;
  }

  private List<BandChange> of(List<Long> requestIds) {
    if (requestIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT c FROM BandChange c JOIN FETCH c.request r WHERE r.id IN :requests"
                + " ORDER BY c.id",
            BandChange.class)
        .setParameter("requests", requestIds)
        .getResultList();
  }

  private Optional<BandChange> find(TimeBandRequest request, String key) {
    return entities
        .createQuery(
            "SELECT c FROM BandChange c WHERE c.request = :request AND c.submissionKey = :key",
            BandChange.class)
        .setParameter("request", request)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
