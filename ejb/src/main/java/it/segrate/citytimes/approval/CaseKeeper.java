package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.CaseMove.What;
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
 * What happens to cases without anybody's act: they expire, and they change hands when a head
 * leaves, the office is left without one, or the person who asked moves to another office.
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
  @Inject History history;
  @Inject QueueService queue;
  @Inject AuditService audit;
  @Inject WorkingDays workingDays;
  @Inject Clock clock;

  /** Expires the case a deadline item stands for, if its last day is over, and completes it. */
  public void expire(ClaimedItem item) {
    long id = Long.parseLong(item.subject().substring(item.subject().indexOf(':') + 1));
    ApprovalCase approvalCase =
        entities.find(ApprovalCase.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (approvalCase != null && approvalCase.isOpen()) {
      if (!LocalDate.now(clock).isAfter(approvalCase.getExpiresOn())) {
        queue.retry(item.handle(), TOO_EARLY, "the last day is not over");
        return;
      }
      expire(approvalCase);
    }
    queue.complete(item.handle());
  }

  private void expire(ApprovalCase approvalCase) {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    List<Addressee> hadIt = addressees.of(step);
    items.cancel(step);
    approvalCase.expire(clock.instant());
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
                + " WHERE s.state = :pending AND s.kind = :heads"
                + " AND (own.id IS NULL OR own.id <> s.officeId OR h.id IS NULL"
                + " OR h.id = p.id OR h.leftOn < :today)",
            Long.class)
        .setParameter("pending", StepState.PENDING)
        .setParameter("heads", StepKind.OFFICE_HEAD)
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }

  /** Sends a case to whoever has to decide it now, if that is not who has it. */
  public void reroute(long caseId) {
    ApprovalCase approvalCase =
        entities.find(ApprovalCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
    Optional<ApprovalStep> step = approvalCase.pendingStep();
    if (step.isEmpty() || step.get().getKind() != StepKind.OFFICE_HEAD) {
      return;
    }
    Person requester = entities.find(Person.class, approvalCase.getRequesterId());
    Optional<Long> office = chains.decidingOffice(requester);
    if (office.equals(step.get().officeId())) {
      return;
    }
    items.cancel(step.get());
    LocalDate due = workingDays.plus(LocalDate.now(clock), ApprovalService.DUE_AFTER);
    approvalCase.reroute(office.orElse(null), due, clock.instant());
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

  private void tell(What what, ApprovalCase approvalCase, List<Addressee> concerned) {
    subjects
        .of(approvalCase.getKind())
        .moved(new CaseMove(what, approvalCase, null, null, null, concerned));
  }
}
