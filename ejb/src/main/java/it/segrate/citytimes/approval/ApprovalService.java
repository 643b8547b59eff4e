package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.approval.chain.Chains;
import it.segrate.citytimes.approval.chain.PlannedStep;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Moves cases: opens, decides, withdraws. Each move, its effect on the thing that was asked for,
 * the queue item, the history, the audit line and the mails commit together or not at all.
 */
@Stateless
public class ApprovalService {

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSubjects subjects;
  @Inject Chains chains;
  @Inject DecisionGuard guard;
  @Inject Addressees addressees;
  @Inject StepItems items;
  @Inject History history;
  @Inject CaseRecord record;
  @Inject WorkingDays workingDays;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Opens a case and sends it to whoever decides first. The feature has checked that its caller may
   * ask; it is told of this move like of any other.
   *
   * @throws Refusal CONFLICT if HR has to decide and there is nobody in HR but who asks
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ApprovalCase open(NewCase order) {
    Person requester = entities.find(Person.class, order.requesterId());
    List<PlannedStep> chain = chains.plan(subjects.of(order.kind()), order.subjectId(), requester);
    boolean needsHr = chain.stream().anyMatch(step -> !step.kind().isHeads());
    if (needsHr && !addressees.hasHrBeside(order.requesterId())) {
      throw Refusal.conflict("approval.refusal.nobodyInHr");
    }
    ApprovalCase approvalCase =
        new ApprovalCase(
            order.kind(),
            order.subjectId(),
            order.requesterId(),
            chain,
            order.expiresOn(),
            this::due,
            clock.instant());
    entities.persist(approvalCase);
    entities.flush();
    history.add(approvalCase, "approval.event.OPENED", Decider.self(order.requesterId()), null);
    if (chain.stream().noneMatch(step -> step.kind().isHeads())) {
      history.add(approvalCase, "approval.event.NO_HEAD", null, null);
    }
    items.put(approvalCase.pendingStep().orElseThrow());
    items.putDeadline(approvalCase);
    tell(What.OPENED, approvalCase, Decider.self(order.requesterId()), null);
    return approvalCase;
  }

  /**
   * Decides the pending step of a case.
   *
   * @return the case as it stands then
   * @throws Refusal NOT_FOUND if there is no such case or it is none of the caller's business;
   *     FORBIDDEN if it is the caller's own request; CONFLICT if it was decided, withdrawn or
   *     changed since the page was made, or somebody is deciding it at this moment; INVALID if a
   *     rejection has no reason
   */
  @RequiresPermission("approval.decide")
  public ApprovalCase decide(Verdict verdict) {
    Caller caller = current.get();
    guard.lock(verdict.caseId());
    ApprovalCase approvalCase = guard.visible(verdict.caseId(), caller);
    Decider decider = guard.decider(approvalCase, caller, verdict.version());
    String note = DecisionGuard.note(verdict);
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    subjects
        .of(approvalCase.getKind())
        .check(step, new Verdict(verdict.caseId(), verdict.version(), verdict.approve(), note));
    items.finish(step, caller.username());
    String event = step.getKind().name();
    What what = move(approvalCase, decider, verdict.approve());
    String verb = verdict.approve() ? "APPROVED_" : "REJECTED_";
    history.add(approvalCase, "approval.event." + verb + event, decider, note);
    record(what, approvalCase, decider);
    tell(what, approvalCase, decider, note);
    approvalCase.pendingStep().ifPresentOrElse(items::put, () -> items.dropDeadline(approvalCase));
    return approvalCase;
  }

  private What move(ApprovalCase approvalCase, Decider decider, boolean approve) {
    if (!approve) {
      approvalCase.reject(decider, clock.instant());
      return What.REJECTED;
    }
    approvalCase.approve(decider, this::due, clock.instant());
    return approvalCase.isOpen() ? What.STEP_APPROVED : What.APPROVED;
  }

  /**
   * Takes a case back. The feature has checked that its caller is the one who asked.
   *
   * @throws Refusal CONFLICT if it is decided already, or is being decided at this moment
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withdraw(long caseId) {
    ApprovalCase approvalCase = guard.lock(caseId);
    guard.refuseClosed(approvalCase);
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    List<Addressee> hadIt = addressees.of(step);
    items.cancel(step);
    items.dropDeadline(approvalCase);
    approvalCase.withdraw(clock.instant());
    Decider self = Decider.self(approvalCase.getRequesterId());
    history.add(approvalCase, "approval.event.WITHDRAWN", self, null);
    record(What.WITHDRAWN, approvalCase, self);
    subjects
        .of(approvalCase.getKind())
        .moved(
            new CaseMove(
                What.WITHDRAWN, approvalCase, history.name(self.personId()), null, null, hadIt));
  }

  /**
   * In what capacity the caller has the step of an office's head now. Whoever else would move the
   * case waits until this transaction is over.
   *
   * @throws Refusal NOT_FOUND if there is no such case or it is none of the caller's business;
   *     FORBIDDEN if the step is not the caller's; CONFLICT if it is closed
   */
  @RequiresPermission("approval.decide")
  public Decider holder(long caseId) {
    return holder(caseId, guard.lock(caseId).getVersion());
  }

  /**
   * As {@link #holder(long)}, for a page that shows the case in that version.
   *
   * @throws Refusal as {@link #holder(long)}; CONFLICT if it has changed since
   */
  @RequiresPermission("approval.decide")
  public Decider holder(long caseId, long version) {
    guard.lock(caseId);
    return guard.decider(guard.visible(caseId, current.get()), current.get(), version);
  }

  /**
   * Approves the pending step of an office's head in the name of who proposed what the requester
   * has taken. The feature has checked both.
   *
   * @throws Refusal CONFLICT if it is closed, or the head's step is decided already
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void approveAsProposed(long caseId, Decider proposer) {
    ApprovalCase approvalCase = guard.lock(caseId);
    guard.refuseClosed(approvalCase);
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    if (!step.getKind().isHeads()) {
      throw Refusal.conflict("approval.refusal.justNow");
    }
    items.cancel(step);
    pass(approvalCase, proposer);
  }

  /**
   * Whether HR has to look at the evidence of a case now. Whoever else would move the case waits
   * until this transaction is over.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean awaitsEvidence(long caseId) {
    return guard
        .lock(caseId)
        .pendingStep()
        .filter(step -> step.getKind() == StepKind.HR_EVIDENCE)
        .isPresent();
  }

  /**
   * HR has looked at the evidence, whatever came out: the case goes on. The feature has checked
   * that its caller may, and keeps what was found.
   *
   * @throws Refusal CONFLICT if that is not what the case waits for
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passEvidence(long caseId, Decider checker) {
    if (!awaitsEvidence(caseId)) {
      throw Refusal.conflict("approval.refusal.justNow");
    }
    ApprovalCase approvalCase = guard.lock(caseId);
    items.cancel(approvalCase.pendingStep().orElseThrow());
    pass(approvalCase, checker);
  }

  /** Approves the pending step, whose item is gone already, and puts the next one up. */
  private void pass(ApprovalCase approvalCase, Decider decider) {
    StepKind kind = approvalCase.pendingStep().orElseThrow().getKind();
    What what = move(approvalCase, decider, true);
    history.add(approvalCase, "approval.event.APPROVED_" + kind, decider, null);
    record(what, approvalCase, decider);
    tell(what, approvalCase, decider, null);
    approvalCase.pendingStep().ifPresentOrElse(items::put, () -> items.dropDeadline(approvalCase));
  }

  /**
   * Adds a feature's own line about somebody's act to the history.
   *
   * @param note for the others to read; may be null
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void note(long caseId, String what, Decider actor, String note) {
    history.add(guard.find(caseId), what, actor, note);
  }

  /** Adds a feature's own line to the history, such as 'the band is active'. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void note(long caseId, String what) {
    history.add(guard.find(caseId), what, null, null);
  }

  private void record(What what, ApprovalCase approvalCase, Decider decider) {
    String act = "approval." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    record.audit(act, approvalCase, decider);
  }

  private void tell(What what, ApprovalCase approvalCase, Decider decider, String note) {
    subjects
        .of(approvalCase.getKind())
        .moved(
            new CaseMove(
                what,
                approvalCase,
                history.name(decider.personId()),
                decider.isDeputy() ? history.name(decider.forPersonId()) : null,
                note,
                approvalCase.pendingStep().map(addressees::of).orElse(List.of())));
  }

  private LocalDate due(int days) {
    return workingDays.plus(LocalDate.now(clock), days);
  }
}
