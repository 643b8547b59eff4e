package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.approval.DecisionGuard;
import it.segrate.citytimes.approval.SubjectLine;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads questions for both sides of a case. */
@Stateless
public class QuestionReader {

  private static final String AWAITED =
      " AND q.answeredAt IS NULL AND s.state ="
          + " it.segrate.citytimes.approval.StepState.PENDING ORDER BY q.id";

  @PersistenceContext EntityManager entities;
  @Inject DecisionGuard guard;
  @Inject ApprovalSubjects subjects;
  @Inject PersonService people;
  @Inject CurrentCaller current;

  /**
   * What was asked last in a case, for the deciding side; empty if nothing.
   *
   * @throws Refusal as for the case itself
   */
  @RequiresPermission("approval.decide")
  public Optional<QuestionRow> last(long caseId) {
    guard.visible(caseId, current.get());
    return rows(
            entities
                .createQuery(
                    "SELECT q FROM Question q WHERE q.caseId = :case ORDER BY q.id DESC",
                    Question.class)
                .setParameter("case", caseId)
                .setMaxResults(1)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** What the caller is asked and has not answered yet, oldest first. */
  @RequiresPermission("approval.answer")
  public List<QuestionRow> mine() {
    Long person = current.get().personId();
    return person == null
        ? List.of()
        : rows(
            entities
                .createQuery(
                    "SELECT q FROM Question q JOIN ApprovalStep s ON s.id = q.stepId"
                        + " WHERE s.approvalCase.requesterId = :person"
                        + AWAITED,
                    Question.class)
                .setParameter("person", person)
                .getResultList());
  }

  /**
   * What the caller is asked in a case.
   *
   * @throws Refusal NOT_FOUND if nothing is, or it is not the caller's request
   */
  @RequiresPermission("approval.answer")
  public QuestionRow mine(long caseId) {
    return mine().stream()
        .filter(row -> row.caseId() == caseId)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("approval.refusal.nothingAsked"));
  }

  /** The page on which the caller follows the request of a case. */
  @RequiresPermission("approval.answer")
  public String requestPage(long caseId) {
    return subjects.requestPage(guard.find(caseId));
  }

  private List<QuestionRow> rows(List<Question> questions) {
    Set<Long> ids = new HashSet<>();
    for (Question one : questions) {
      ids.add(one.getAskedBy());
      one.askedFor().ifPresent(ids::add);
    }
    Map<Long, String> names = people.names(ids);
    Map<Long, SubjectLine> lines =
        subjects.linesOf(
            questions.stream().map(Question::getCaseId).collect(Collectors.toSet()), entities);
    return questions.stream()
        .map(
            one ->
                new QuestionRow(
                    one.getCaseId(),
                    names.get(one.getAskedBy()),
                    one.askedFor().map(names::get).orElse(null),
                    lines.get(one.getCaseId()),
                    one.getQuestion(),
                    one.getAskedAt(),
                    one.answer().orElse(null),
                    one.answeredAt().orElse(null)))
        .toList();
  }
}
