package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.approval.delegation.Delegation;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for an approver, and what approving it would do to the cover. The number of queries
 * does not grow with the number of cases: one for the steps, a few for each kind of thing that is
 * asked for.
 */
@Stateless
@RequiresPermission("approval.decide")
public class WorklistService {

  private static final String ROW =
      "SELECT NEW it.segrate.citytimes.approval.PendingStep(c.id, c.version, c.kind, c.subjectId,"
          + " p.firstName, p.lastName, own.name, h.id, h.firstName, h.lastName,"
          + " s.dueOn, s.pendingSince, q.askedAt)";

  private static final String FROM =
      " FROM ApprovalStep s JOIN s.approvalCase c JOIN Person p ON p.id = c.requesterId"
          + " LEFT JOIN p.office own LEFT JOIN Office o ON o.id = s.officeId LEFT JOIN o.head h"
          + " LEFT JOIN Question q ON q.stepId = s.id AND q.answeredAt IS NULL"
          + " WHERE s.state = it.segrate.citytimes.approval.StepState.PENDING"
          // Says nothing that the rest does not, but in words that an index answers: without them
          // the database reads the cases of all the years on each page.
          + " AND (s.officeId IN :offices"
          + " OR (:hr = TRUE AND s.officeId IS NULL))"
          + " AND c.requesterId <> :me"
          + " AND (h.id = :me"
          + " OR EXISTS (SELECT d.id FROM Delegation d WHERE d.id IN :held AND d.headId = h.id"
          + " AND (d.officeId IS NULL OR d.officeId = s.officeId)"
          + " AND (d.kind IS NULL OR d.kind = c.kind))"
          + " OR (:hr = TRUE AND s.officeId IS NULL))";

  private static final String ORDER = " ORDER BY s.dueOn, s.pendingSince, s.id";

  @PersistenceContext EntityManager entities;
  @Inject Authority authority;
  @Inject ApprovalSubjects subjects;
  @Inject CurrentCaller current;

  /** The caller's pending steps, most urgent first; never the caller's own requests. */
  public List<WorklistRow> pending() {
    Caller caller = current.get();
    return caller.personId() == null
        ? List.of()
        : rows(bound(ROW + FROM + ORDER, PendingStep.class, caller).getResultList(), caller);
  }

  /** Those of several cases that wait for the caller, most urgent first. */
  public List<WorklistRow> pending(Collection<Long> caseIds) {
    return rows(steps(caseIds), current.get());
  }

  private List<PendingStep> steps(Collection<Long> caseIds) {
    Caller caller = current.get();
    return caller.personId() == null || caseIds.isEmpty()
        ? List.of()
        : bound(ROW + FROM + " AND c.id IN :cases" + ORDER, PendingStep.class, caller)
            .setParameter("cases", caseIds)
            .getResultList();
  }

  private List<WorklistRow> rows(List<PendingStep> steps, Caller caller) {
    SubjectLines lines = new SubjectLines(subjects);
    steps.forEach(step -> lines.want(step.kind(), step.subjectId()));
    List<WorklistRow> rows = new ArrayList<>();
    for (PendingStep step : steps) {
      rows.add(
          step.withLine(
              lines.of(step.kind(), step.subjectId()),
              lines.batchOf(step.kind(), step.subjectId()),
              caller.personId()));
    }
    return rows;
  }

  /**
   * What approving each of several cases alone would do to the cover, by case. Those that do not
   * wait for the caller are left out.
   *
   * @param caseIds in the order in which they are looked at, should they be too many for all
   */
  public Map<Long, CoverLine> cover(List<Long> caseIds) {
    Map<Long, CoverLine> cover = new HashMap<>();
    byKind(caseIds)
        .forEach(
            (kind, steps) -> {
              Map<Long, CoverLine> lines = subjects.of(kind).cover(subjectsOf(steps));
              steps.forEach(
                  step ->
                      cover.put(
                          step.caseId(),
                          lines.getOrDefault(step.subjectId(), CoverLine.NOT_COUNTED)));
            });
    return cover;
  }

  /** What approving several cases together would do; those of others are left out. */
  public CoverTogether coverTogether(List<Long> caseIds) {
    return byKind(caseIds).entrySet().stream()
        .map(one -> subjects.of(one.getKey()).coverTogether(subjectsOf(one.getValue())))
        .reduce(CoverTogether.NONE, CoverTogether::and);
  }

  private Map<String, List<PendingStep>> byKind(List<Long> caseIds) {
    Map<Long, PendingStep> waiting =
        steps(caseIds).stream().collect(Collectors.toMap(PendingStep::caseId, step -> step));
    return caseIds.stream()
        .distinct()
        .map(waiting::get)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(PendingStep::kind));
  }

  private static List<Long> subjectsOf(List<PendingStep> steps) {
    return steps.stream().map(PendingStep::subjectId).toList();
  }

  /** How many steps wait for the caller. */
  public long count() {
    Caller caller = current.get();
    return caller.personId() == null
        ? 0
        : bound("SELECT COUNT(s.id)" + FROM, Long.class, caller).getSingleResult();
  }

  /** Whether the caller is somebody who decides: a head, a deputy of today, HR. */
  public boolean isApprover() {
    Caller caller = current.get();
    return caller.is(Role.HR) || caller.is(Role.MANAGER) || !held(caller).isEmpty();
  }

  private <T> TypedQuery<T> bound(String query, Class<T> type, Caller caller) {
    List<Delegation> held = held(caller);
    return entities
        .createQuery(query, type)
        .setParameter("me", caller.personId())
        .setParameter("held", orNone(held.stream().map(Delegation::getId)))
        .setParameter("offices", orNone(authority.officesOf(caller.personId(), held).stream()))
        .setParameter("hr", caller.is(Role.HR));
  }

  /** The delegations of today. */
  private List<Delegation> held(Caller caller) {
    return caller.personId() == null ? List.of() : authority.delegationsOf(caller.personId());
  }

  /** With a number that none has, since an empty list is no SQL. */
  private static List<Long> orNone(Stream<Long> ids) {
    return Stream.concat(Stream.of(-1L), ids).toList();
  }
}
