package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.chain.Chains;
import it.segrate.citytimes.approval.delegation.Delegation;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.approval.question.Question;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * Makes cases that look as if they had been on their way for days; for the run profile alone. It
 * moves them by the same methods as everybody, but asks for no permission and writes to nobody.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ApprovalDemo {

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSubjects subjects;
  @Inject Chains chains;
  @Inject StepItems items;
  @Inject History history;
  @Inject Authority authority;
  @Inject WorkingDays workingDays;
  @Inject Clock clock;

  /** Opens a case as somebody did at that moment. */
  public ApprovalCase open(NewCase order, Instant at) {
    Person requester = entities.find(Person.class, order.requesterId());
    ApprovalCase approvalCase =
        new ApprovalCase(
            order.kind(),
            order.subjectId(),
            order.requesterId(),
            chains.plan(subjects.of(order.kind()), order.subjectId(), requester),
            order.expiresOn(),
            due(at),
            at);
    entities.persist(approvalCase);
    entities.flush();
    history.addAt(
        approvalCase, "approval.event.OPENED", Decider.self(order.requesterId()), null, at);
    put(approvalCase.pendingStep().orElseThrow());
    items.putDeadline(approvalCase);
    return approvalCase;
  }

  /** Approves the pending step, as the head of the office did, or somebody of HR. */
  public void approve(ApprovalCase approvalCase, long hr, Instant at) {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    Decider decider = decider(step, hr);
    items.cancel(step);
    approvalCase.approve(decider, due(at), at);
    history.addAt(approvalCase, "approval.event.APPROVED_" + step.getKind(), decider, null, at);
    approvalCase.pendingStep().ifPresentOrElse(this::put, () -> items.dropDeadline(approvalCase));
  }

  /** Rejects the case, as the head of the office did, or somebody of HR. */
  public void reject(ApprovalCase approvalCase, long hr, String note, Instant at) {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    Decider decider = decider(step, hr);
    items.cancel(step);
    items.dropDeadline(approvalCase);
    approvalCase.reject(decider, at);
    history.addAt(approvalCase, "approval.event.REJECTED_" + step.getKind(), decider, note, at);
  }

  /** Takes the case back, as who asked did. */
  public void withdraw(ApprovalCase approvalCase, Instant at) {
    items.cancel(approvalCase.pendingStep().orElseThrow());
    items.dropDeadline(approvalCase);
    approvalCase.withdraw(at);
    Decider self = Decider.self(approvalCase.getRequesterId());
    history.addAt(approvalCase, "approval.event.WITHDRAWN", self, null, at);
  }

  /** Asks who made the request, as the head of the office did. */
  public void ask(ApprovalCase approvalCase, String question, Instant at) {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    Decider head = Decider.self(authority.head(step).map(Person::getId).orElseThrow());
    entities.persist(new Question(approvalCase.getId(), step.getId(), head, question, at));
    approvalCase.talk();
    history.addAt(approvalCase, "approval.event.ASKED", head, question, at);
  }

  /** Adds a line of the feature's own. */
  public void note(ApprovalCase approvalCase, String what, Instant at) {
    history.addAt(approvalCase, what, null, null, at);
  }

  /** Has somebody stand in for a head on these days. */
  public void delegate(long head, long deputy, LocalDate from, LocalDate until) {
    entities.persist(new Delegation(head, NewDelegation.dated(deputy, from, until)));
  }

  /** Who is late in the demonstration was reminded of it already. */
  private void put(ApprovalStep step) {
    items.put(step);
    LocalDate today = LocalDate.now(clock);
    if (step.dueOn().orElseThrow().isBefore(today)) {
      items.forget(step);
      items.watch(step, workingDays.plus(today, step.getDays()));
    }
  }

  private Decider decider(ApprovalStep step, long hr) {
    return Decider.self(authority.head(step).map(Person::getId).orElse(hr));
  }

  private IntFunction<LocalDate> due(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, PortalClock.ZONE);
    return days -> workingDays.plus(day, days);
  }
}
