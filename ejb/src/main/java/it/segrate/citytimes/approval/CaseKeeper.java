package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.approval.chain.Chains;
import it.segrate.citytimes.approval.chain.OverdueMails;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happens to cases without anybody's act: they expire, are overdue, and change hands when a
 * head leaves, the office is left without one, or the person who asked moves to another office.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseKeeper {

  private static final Duration TOO_EARLY = Duration.ofMinutes(10);

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSubjects subjects;
  @Inject Addressees addressees;
  @Inject Chains chains;
  @Inject StepItems items;
  @Inject OverdueMails overdueMails;
  @Inject History history;
  @Inject QueueService queue;
  @Inject AuditService audit;
  @Inject WorkingDays workingDays;
  @Inject Clock clock;

  /** Expires the case a deadline item stands for, if its last day is over, and completes it. */
  public void expire(ClaimedItem item) {
    ApprovalCase approvalCase = locked(number(item));
    if (approvalCase != null && approvalCase.isOpen()) {
      if (!isOver(approvalCase)) {
        queue.retry(item.handle(), TOO_EARLY, "the last day is not over");
        return;
      }
      expire(approvalCase, approvalCase.getExpiresOn());
    }
    queue.complete(item.handle());
  }

  /** Does what its chain says of a step whose day has passed, and completes the item. */
  public void overdue(ClaimedItem item) {
    ApprovalStep step = entities.find(ApprovalStep.class, number(item));
    if (step != null && locked(step.getCase().getId()).isOpen()) {
      entities.refresh(step);
      if (!LocalDate.now(clock).isAfter(step.dueOn().orElse(LocalDate.MAX))) {
        queue.retry(item.handle(), TOO_EARLY, "the day is not over");
        return;
      }
    }
    // Before the rest, which calls off whatever is still to come of the step.
    queue.complete(item.handle());
    if (step != null && step.isPending() && !isOver(step.getCase())) {
      overdue(step);
    }
  }

  /** Whether its last day has passed, so that it expires and nobody is to be reminded of it. */
  private boolean isOver(ApprovalCase approvalCase) {
    return LocalDate.now(clock).isAfter(approvalCase.getExpiresOn());
  }

  private void overdue(ApprovalStep step) {
    switch (step.getOverdue()) {
      case REMIND -> remind(step);
      case ESCALATE -> escalate(step);
      case EXPIRE -> {
        items.dropDeadline(step.getCase());
        expire(step.getCase(), step.dueOn().orElseThrow());
      }
    }
  }

  private void remind(ApprovalStep step) {
    LocalDate today = LocalDate.now(clock);
    history.add(step.getCase(), "approval.event.REMINDED", null, null);
    audit.record("approval.reminded", step.getCase().subject(), "case " + step.getCase().getId());
    overdueMails.remind(step, today);
    items.watch(step, workingDays.plus(today, step.getDays()));
  }

  private void escalate(ApprovalStep step) {
    ApprovalCase approvalCase = step.getCase();
    List<Addressee> hadIt = addressees.of(step);
    LocalDate was = step.dueOn().orElseThrow();
    Person requester = entities.find(Person.class, approvalCase.getRequesterId());
    Optional<Long> above = chains.officeAt(requester, step.getLevel() + 1);
    items.cancel(step);
    approvalCase.escalate(above.orElse(null), this::due, clock.instant());
    ApprovalStep now = approvalCase.pendingStep().orElseThrow();
    history.add(approvalCase, "approval.event.ESCALATED", null, null);
    items.put(now);
    audit.record("approval.escalated", approvalCase.subject(), "case " + approvalCase.getId());
    overdueMails.escalated(now, hadIt, was, subjects.requestPage(approvalCase));
    tell(What.REROUTED, approvalCase, addressees.of(now));
  }

  private void expire(ApprovalCase approvalCase, LocalDate lastDay) {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    List<Addressee> hadIt = addressees.of(step);
    items.cancel(step);
    approvalCase.expire(lastDay, clock.instant());
    history.add(approvalCase, "approval.event.EXPIRED", null, null);
    audit.record("approval.expired", approvalCase.subject(), "case " + approvalCase.getId());
    tell(What.EXPIRED, approvalCase, hadIt);
  }

  /** Pending steps whose office may no longer be the right one; most turn out to be. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<Long> doubtful() {
    return entities
        .createQuery(
            "SELECT c.id FROM ApprovalStep s JOIN s.approvalCase c"
                + " JOIN Person p ON p.id = c.requesterId JOIN Office o ON o.id = s.officeId"
                + " LEFT JOIN p.office own LEFT JOIN o.head h"
                + " WHERE s.state = :pending AND s.officeId IS NOT NULL"
                + " AND (own.id IS NULL OR own.id <> s.officeId OR h.id IS NULL"
                + " OR h.id = p.id OR h.leftOn < :today)",
            Long.class)
        .setParameter("pending", StepState.PENDING)
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }

  /** Sends a case to whoever has to decide it now, if that is not who has it. */
  public void reroute(long caseId) {
    ApprovalCase approvalCase = locked(caseId);
    Optional<ApprovalStep> step = approvalCase.pendingStep();
    if (step.isEmpty() || !step.get().getKind().isHeads()) {
      return;
    }
    Person requester = entities.find(Person.class, approvalCase.getRequesterId());
    Optional<Long> office = chains.officeAt(requester, step.get().getLevel());
    if (office.equals(step.get().officeId())) {
      return;
    }
    items.cancel(step.get());
    approvalCase.reroute(office.orElse(null), this::due, clock.instant());
    history.add(
        approvalCase,
        office.isPresent() ? "approval.event.REROUTED" : "approval.event.NO_HEAD",
        null,
        null);
    ApprovalStep now = approvalCase.pendingStep().orElseThrow();
    items.put(now);
    audit.record("approval.rerouted", approvalCase.subject(), "case " + approvalCase.getId());
    tell(What.REROUTED, approvalCase, addressees.of(now));
  }

  private static long number(ClaimedItem item) {
    return Long.parseLong(item.subject().substring(item.subject().indexOf(':') + 1));
  }

  private ApprovalCase locked(long caseId) {
    return entities.find(ApprovalCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
  }

  private LocalDate due(int days) {
    return workingDays.plus(LocalDate.now(clock), days);
  }

  private void tell(What what, ApprovalCase approvalCase, List<Addressee> concerned) {
    subjects
        .of(approvalCase.getKind())
        .moved(new CaseMove(what, approvalCase, null, null, null, concerned));
  }
}
