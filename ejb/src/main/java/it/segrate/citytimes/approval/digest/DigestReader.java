package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.approval.Authority;
import it.segrate.citytimes.approval.StepState;
import it.segrate.citytimes.approval.SubjectLine;
import it.segrate.citytimes.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what waits for each approver: heads, those who stand in for them today, HR. Who asked is
 * never among those whom it waits for.
 */
@Dependent
public class DigestReader {

  @PersistenceContext EntityManager entities;
  @Inject Addressees addressees;
  @Inject Authority authority;
  @Inject ApprovalSubjects subjects;
  @Inject Clock clock;

  /** One for each who has something to decide and can be written to. */
  List<Digest> all() {
    List<ApprovalStep> steps =
        pending().stream()
            .filter(step -> subjects.find(step.getCase().getKind()).isPresent())
            .toList();
    Map<Long, SubjectLine> lines =
        subjects.linesOf(steps.stream().map(step -> step.getCase().getId()).toList(), entities);
    Set<Long> escalated = escalated(steps);
    Set<Long> asking = asking();
    Map<Long, Addressee> people = new LinkedHashMap<>();
    Map<Long, List<DigestRow>> rows = new LinkedHashMap<>();
    for (ApprovalStep step : steps) {
      Person head = authority.head(step).orElse(null);
      String requester =
          addressees.person(step.getCase().getRequesterId()).map(Addressee::name).orElse("");
      for (Addressee to : addressees.of(step)) {
        people.putIfAbsent(to.personId(), to);
        rows.computeIfAbsent(to.personId(), id -> new ArrayList<>())
            .add(
                new DigestRow(
                    requester,
                    lines.get(step.getCase().getId()).asked(),
                    step.dueOn().orElseThrow(),
                    standsIn(to, head) ? head.fullName() : "",
                    escalated.contains(step.getId()),
                    asking.contains(step.getId())));
      }
    }
    LocalDate today = LocalDate.now(clock);
    return people.values().stream()
        .filter(to -> to.email() != null && !to.email().isBlank())
        .map(to -> new Digest(to, today, rows.get(to.personId())))
        .toList();
  }

  private static boolean standsIn(Addressee to, Person head) {
    return head != null && head.getId() != to.personId();
  }

  private List<ApprovalStep> pending() {
    return entities
        .createQuery(
            "SELECT s FROM ApprovalStep s JOIN FETCH s.approvalCase WHERE s.state = :pending"
                + " ORDER BY s.dueOn, s.pendingSince, s.id",
            ApprovalStep.class)
        .setParameter("pending", StepState.PENDING)
        .getResultList();
  }

  /** Those that nobody below decided in time, by the history since whoever has them has them. */
  private Set<Long> escalated(List<ApprovalStep> steps) {
    Map<Long, Instant> last = new LinkedHashMap<>();
    entities
        .createQuery(
            "SELECT e.caseId, e.at FROM ApprovalEvent e, ApprovalCase c"
                + " WHERE c.id = e.caseId AND c.closedAt IS NULL"
                + " AND e.what = 'approval.event.ESCALATED' ORDER BY e.id",
            Object[].class)
        .getResultList()
        .forEach(row -> last.put((Long) row[0], (Instant) row[1]));
    Set<Long> escalated = new HashSet<>();
    for (ApprovalStep step : steps) {
      ApprovalCase approvalCase = step.getCase();
      Instant at = last.get(approvalCase.getId());
      if (at != null && !at.isBefore(step.pendingSince().orElseThrow())) {
        escalated.add(step.getId());
      }
    }
    return escalated;
  }

  private Set<Long> asking() {
    return new HashSet<>(
        entities
            .createQuery("SELECT q.stepId FROM Question q WHERE q.answeredAt IS NULL", Long.class)
            .getResultList());
  }
}
