package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.CaseRecord;
import it.segrate.citytimes.approval.Decider;
import it.segrate.citytimes.approval.DecisionGuard;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Deciders ask, who made the request answers. Both move the version of the case: whoever had its
 * page open before does not decide without having read what was said.
 */
@Stateless
public class QuestionService {

  @PersistenceContext EntityManager entities;
  @Inject DecisionGuard guard;
  @Inject CaseRecord record;
  @Inject QuestionMails mails;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Asks the person who made a request something. The case stays with the caller.
   *
   * @param version of the case on the caller's page
   * @throws Refusal as a decision would be refused; INVALID if there is no text or it is too long;
   *     CONFLICT if an answer is awaited already
   */
  @RequiresPermission("approval.decide")
  public void ask(long caseId, long version, String text) {
    Caller caller = current.get();
    guard.lock(caseId);
    ApprovalCase approvalCase = guard.visible(caseId, caller);
    Decider decider = guard.decider(approvalCase, caller, version);
    String question = checked("note", text, "approval.refusal.questionMissing");
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    if (openOf(step).isPresent()) {
      throw Refusal.conflict("approval.refusal.askedAlready");
    }
    Question asked = new Question(caseId, step.getId(), decider, question, clock.instant());
    entities.persist(asked);
    approvalCase.talk();
    record.add("approval.event.ASKED", "approval.asked", approvalCase, decider, question);
    mails.asked(asked, approvalCase);
  }

  /**
   * Answers what was asked about the caller's own request.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's request or nothing was asked; CONFLICT if
   *     the case is closed or the answer was given; INVALID if there is no text or it is too long
   */
  @RequiresPermission("approval.answer")
  public void answer(long caseId, String text) {
    ApprovalCase approvalCase = ownLocked(caseId);
    guard.refuseClosed(approvalCase);
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    Question asked =
        openOf(step).orElseThrow(() -> Refusal.conflict("approval.refusal.nothingAsked"));
    String words = checked("answer", text, "approval.refusal.answerMissing");
    asked.answer(words, clock.instant());
    approvalCase.talk();
    record.add(
        "approval.event.ANSWERED",
        "approval.answered",
        approvalCase,
        Decider.self(approvalCase.getRequesterId()),
        words);
    mails.answered(asked, approvalCase, step);
  }

  /** The question of a step whose answer is awaited. */
  private Optional<Question> openOf(ApprovalStep step) {
    return entities
        .createQuery(
            "SELECT q FROM Question q WHERE q.stepId = :step AND q.answeredAt IS NULL",
            Question.class)
        .setParameter("step", step.getId())
        .getResultStream()
        .findFirst();
  }

  private ApprovalCase ownLocked(long caseId) {
    Long person = current.get().personId();
    ApprovalCase approvalCase = guard.lock(caseId);
    if (person == null || approvalCase.getRequesterId() != person) {
      throw Refusal.notFound("approval.refusal.unknown");
    }
    return approvalCase;
  }

  private static String checked(String field, String text, String missing) {
    String words = Optional.ofNullable(text).map(String::strip).orElse("");
    if (words.isEmpty()) {
      throw Refusal.invalidField(field, missing);
    }
    if (words.length() > Question.LENGTH) {
      throw Refusal.invalidField(
          field, "approval.refusal.noteLong", words.length(), Question.LENGTH);
    }
    return words;
  }
}
