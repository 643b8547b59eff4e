package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.chain.Chains;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Says no to a decision that must not be, each time with the sentence for it. */
@Dependent
public class DecisionGuard {

  @PersistenceContext EntityManager entities;
  @Inject Authority authority;
  @Inject History history;
  @Inject Chains chains;

  /**
   * @throws Refusal NOT_FOUND if there is no such case
   */
  public ApprovalCase find(long id) {
    ApprovalCase approvalCase = entities.find(ApprovalCase.class, id);
    if (approvalCase == null) {
      throw unknown();
    }
    return approvalCase;
  }

  /**
   * A case that is about to be changed. Whoever else would change it waits until this transaction
   * is over, and then finds what it did: of two at once, the second is told who was first.
   *
   * @throws Refusal NOT_FOUND if there is no such case
   */
  public ApprovalCase lock(long id) {
    ApprovalCase approvalCase =
        entities.find(ApprovalCase.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (approvalCase == null) {
      throw unknown();
    }
    return approvalCase;
  }

  /**
   * A case the caller may see from the deciding side.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is none of the caller's business; FORBIDDEN
   *     if it is the caller's own
   */
  public ApprovalCase visible(long id, Caller caller) {
    ApprovalCase approvalCase = find(id);
    if (isOwn(approvalCase, caller)) {
      throw Refusal.forbidden("approval.refusal.own");
    }
    if (!authority.isInvolved(approvalCase, caller)) {
      throw unknown();
    }
    return approvalCase;
  }

  /**
   * The capacity in which the caller decides, if the page still tells the truth.
   *
   * @param version of the case on the caller's page
   * @throws Refusal CONFLICT if the case was closed or changed, FORBIDDEN if its pending step is
   *     not the caller's
   */
  public Decider decider(ApprovalCase approvalCase, Caller caller, long version) {
    refuseClosed(approvalCase);
    if (approvalCase.getVersion() != version) {
      ApprovalEvent last = history.last(approvalCase.getId()).orElseThrow();
      throw Refusal.conflict(
          last.actorName().isPresent() ? "approval.refusal.changed" : "approval.refusal.moved",
          last.actorName().orElse(""),
          last.getAt(),
          Text.of(last.getWhat()));
    }
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    Decider decider = authority.over(step, caller).orElseThrow(DecisionGuard::notYours);
    if (step.getKind().isHeads() && !isStillTheirs(step)) {
      throw notYours();
    }
    return decider;
  }

  /**
   * @throws Refusal CONFLICT, telling who closed the case and when
   */
  public void refuseClosed(ApprovalCase approvalCase) {
    if (!approvalCase.isOpen()) {
      throw Refusal.conflict(
          "approval.refusal.closedBy." + approvalCase.getState(),
          closer(approvalCase),
          approvalCase.closedAt().orElseThrow());
    }
  }

  /** What an approver wrote, checked: blank becomes null, and a rejection has a reason. */
  public static String note(Verdict verdict) {
    String note = verdict.note() == null ? "" : verdict.note().strip();
    if (!verdict.approve() && note.isEmpty()) {
      throw Refusal.invalidField("note", "approval.refusal.reasonMissing");
    }
    if (note.length() > ApprovalEvent.NOTE_LENGTH) {
      throw Refusal.invalidField(
          "note", "approval.refusal.noteLong", note.length(), ApprovalEvent.NOTE_LENGTH);
    }
    return note.isEmpty() ? null : note;
  }

  /** Whether the requester is still among the people this head decides for. */
  private boolean isStillTheirs(ApprovalStep step) {
    Person requester = entities.find(Person.class, step.getCase().getRequesterId());
    return chains.officeAt(requester, step.getLevel()).equals(step.officeId());
  }

  private String closer(ApprovalCase approvalCase) {
    return switch (approvalCase.getState()) {
      case WITHDRAWN -> history.name(approvalCase.getRequesterId());
      case APPROVED, REJECTED ->
          approvalCase.getSteps().stream()
              .flatMap(step -> step.decidedBy().stream())
              .reduce((earlier, later) -> later)
              .map(history::name)
              .orElse("");
      default -> "";
    };
  }

  private static boolean isOwn(ApprovalCase approvalCase, Caller caller) {
    return caller.personId() != null && caller.personId() == approvalCase.getRequesterId();
  }

  private static Refusal unknown() {
    return Refusal.notFound("approval.refusal.unknown");
  }

  private static Refusal notYours() {
    return Refusal.forbidden("approval.refusal.notYours");
  }
}
