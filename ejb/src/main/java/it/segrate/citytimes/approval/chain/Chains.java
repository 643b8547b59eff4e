package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.ApprovalSubject;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds who decides for a person. The steps are those of the person's office, of the nearest office
 * above that has its own, of all offices, or as the feature declares them. The nearest head decides
 * who is not the person; where none of the offices above has a head, and for a person without an
 * office, HR does: never nobody.
 */
@Dependent
public class Chains {

  @PersistenceContext EntityManager entities;
  @Inject OfficeService offices;

  /**
   * The steps for somebody's request.
   *
   * @param subject the kind, with the steps it foresees
   * @param subjectId what is asked for
   * @return at least one step, none of them twice the same head's
   */
  public List<PlannedStep> plan(ApprovalSubject subject, long subjectId, Person requester) {
    List<Office> deciding = offices.officesDecidingFor(requester);
    List<PlannedStep> steps = new ArrayList<>();
    for (ChainStep step : steps(subject, requester.getOffice())) {
      if (step.kind().isHeads()) {
        int level = level(step.kind());
        if (level < deciding.size()) {
          steps.add(planned(step, level, deciding.get(level).getId()));
        }
      } else if (step.kind() == StepKind.HR || subject.hasEvidence(subjectId)) {
        steps.add(planned(step, 0, null));
      }
    }
    boolean nobody = steps.stream().allMatch(step -> step.kind() == StepKind.HR_EVIDENCE);
    if (nobody) {
      steps.add(PlannedStep.hr());
    }
    return steps;
  }

  private static PlannedStep planned(ChainStep step, int level, Long office) {
    return new PlannedStep(step.kind(), level, office, step.days(), step.overdue());
  }

  /** How many heads stand between a requester and who decides a step of that kind. */
  static int level(StepKind kind) {
    return kind == StepKind.DEPARTMENT_HEAD ? 1 : 0;
  }

  /**
   * The office whose head decides for a person today at a level.
   *
   * @param level 0 for the nearest head, 1 for the one above, and so on
   */
  public Optional<Long> officeAt(Person requester, int level) {
    return offices.officesDecidingFor(requester).stream()
        .skip(level)
        .findFirst()
        .map(Office::getId);
  }

  /** The steps that hold for the cases of an office's people; null for people without one. */
  List<ChainStep> steps(ApprovalSubject subject, Office office) {
    Map<Long, Chain> own =
        entities
            .createQuery("SELECT c FROM Chain c WHERE c.kind = :kind", Chain.class)
            .setParameter("kind", subject.kind())
            .getResultStream()
            .collect(Collectors.toMap(chain -> chain.officeId().orElse(0L), Function.identity()));
    if (own.isEmpty()) {
      return usual(subject);
    }
    for (Office at = office; at != null; at = at.getParent()) {
      if (own.containsKey(at.getId())) {
        return own.get(at.getId()).getSteps();
      }
    }
    return own.containsKey(0L) ? own.get(0L).getSteps() : usual(subject);
  }

  /** The steps of a kind for which no chain was written. */
  static List<ChainStep> usual(ApprovalSubject subject) {
    return subject.chain().stream().map(ChainStep::usual).toList();
  }
}
