package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a case to who decides it, could, or did. */
@Stateless
@RequiresPermission("approval.decide")
public class DecisionService {

  private static final Comparator<ApprovalStep> LATEST_FIRST =
      Comparator.comparing((ApprovalStep step) -> step.decidedAt().orElseThrow())
          .thenComparing(ApprovalStep::getId)
          .reversed();

  @PersistenceContext EntityManager entities;
  @Inject DecisionGuard guard;
  @Inject Authority authority;
  @Inject ApprovalSubjects subjects;
  @Inject History history;
  @Inject PersonService people;
  @Inject CurrentCaller current;

  /**
   * A case from the deciding side.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is none of the caller's business; FORBIDDEN
   *     if it is the caller's own request
   */
  public CaseView view(long caseId) {
    Caller caller = current.get();
    ApprovalCase approvalCase = guard.visible(caseId, caller);
    Optional<ApprovalStep> step = approvalCase.pendingStep();
    Optional<Decider> decider = step.flatMap(pending -> authority.over(pending, caller));
    Person requester = entities.find(Person.class, approvalCase.getRequesterId());
    Office office = requester.getOffice();
    ApprovalSubject subject = subjects.of(approvalCase.getKind());
    long subjectId = approvalCase.getSubjectId();
    return new CaseView(
        approvalCase.getId(),
        approvalCase.getVersion(),
        approvalCase.getKind(),
        subjectId,
        requester.fullName(),
        office == null ? "" : office.getName(),
        subject.lines(List.of(subjectId)).get(subjectId),
        subject.page(),
        approvalCase.getState(),
        decider.isPresent(),
        decider.map(Decider::forPersonId).map(history::name).orElse(null),
        step.flatMap(ApprovalStep::dueOn).orElse(null),
        approvalCase.getExpiresOn(),
        step.flatMap(ApprovalStep::pendingSince).orElse(null),
        step.flatMap(authority::head).map(Person::fullName),
        step.map(ApprovalStep::getKind).orElse(null),
        approvalCase.nextStep().map(ApprovalStep::getKind).orElse(null),
        history.of(approvalCase.getId()));
  }

  /**
   * Lets the caller go on who sees a case from the deciding side.
   *
   * @throws Refusal as {@link #view} does
   */
  public void check(long caseId) {
    guard.visible(caseId, current.get());
  }

  /**
   * What the caller decided and what deputies decided for them, the latest first, at most so many.
   */
  public List<DecidedRow> decided(int count) {
    Long me = current.get().personId();
    if (me == null) {
      return List.of();
    }
    List<ApprovalStep> steps =
        Stream.of("decidedBy", "decidedFor")
            .flatMap(role -> decided(role, me, count).stream())
            .distinct()
            .sorted(LATEST_FIRST)
            .limit(count)
            .toList();
    SubjectLines lines = new SubjectLines(subjects);
    Map<Long, String> names = names(steps);
    steps.forEach(step -> lines.want(step.getCase().getKind(), step.getCase().getSubjectId()));
    return steps.stream().map(step -> decidedRow(step, me, lines, names)).toList();
  }

  /** When the caller decided last; empty if never. */
  public Optional<Instant> lastDecided() {
    Long me = current.get().personId();
    return me == null
        ? Optional.empty()
        : decided("decidedBy", me, 1).stream().flatMap(s -> s.decidedAt().stream()).findFirst();
  }

  /** One reading for each role: each has its own index, which an OR would leave aside. */
  private List<ApprovalStep> decided(String role, long person, int count) {
    return entities
        .createQuery(
            "SELECT s FROM ApprovalStep s JOIN FETCH s.approvalCase WHERE s."
                + role
                + " = :person ORDER BY s.decidedAt DESC, s.id DESC",
            ApprovalStep.class)
        .setParameter("person", person)
        .setMaxResults(count)
        .getResultList();
  }

  private static DecidedRow decidedRow(
      ApprovalStep step, Long me, SubjectLines lines, Map<Long, String> names) {
    ApprovalCase approvalCase = step.getCase();
    return new DecidedRow(
        approvalCase.getId(),
        names.get(approvalCase.getRequesterId()),
        lines.of(approvalCase.getKind(), approvalCase.getSubjectId()),
        step.getState() == StepState.APPROVED,
        step.decidedBy().filter(by -> !by.equals(me)).map(names::get).orElse(null),
        step.decidedFor().filter(head -> !head.equals(me)).map(names::get).orElse(null),
        approvalCase.getState(),
        step.decidedAt().orElseThrow());
  }

  private Map<Long, String> names(List<ApprovalStep> steps) {
    return people.names(
        steps.stream()
            .flatMap(
                step ->
                    Stream.of(
                        Optional.of(step.getCase().getRequesterId()),
                        step.decidedBy(),
                        step.decidedFor()))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()));
  }
}
