package it.segrate.citytimes.approval;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PersonService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads cases for the features, which answer for who may see them. Many cases cost as many queries
 * as one.
 */
@Stateless
public class CaseReader {

  @PersistenceContext EntityManager entities;
  @Inject History history;
  @Inject PersonService people;
  @Inject Clock clock;

  /** How far each of the cases is. */
  public Map<Long, CaseProgress> progress(Collection<Long> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    List<ApprovalCase> cases =
        entities
            .createQuery(
                "SELECT DISTINCT c FROM ApprovalCase c JOIN FETCH c.steps WHERE c.id IN :ids",
                ApprovalCase.class)
            .setParameter("ids", caseIds)
            .getResultList();
    Map<Long, String> names = names(cases);
    Map<Long, String> heads = heads(cases);
    Map<Long, List<ApprovalEvent>> events = history.ofAll(caseIds);
    Map<Long, CaseProgress> progress = new HashMap<>();
    for (ApprovalCase one : cases) {
      progress.put(
          one.getId(),
          new CaseProgress(
              one.getId(),
              one.getState(),
              one.getOpenedAt(),
              one.getSteps().stream().map(step -> step(step, names, heads)).toList(),
              events.getOrDefault(one.getId(), List.of())));
    }
    return progress;
  }

  /** Whether somebody decided a step of one of the cases, or a deputy did for them. */
  public boolean isDecider(Collection<Long> caseIds, long person) {
    return !caseIds.isEmpty()
        && entities
                .createQuery(
                    "SELECT COUNT(s.id) FROM ApprovalStep s WHERE s.approvalCase.id IN :ids"
                        + " AND (s.decidedBy = :person OR s.decidedFor = :person)",
                    Long.class)
                .setParameter("ids", caseIds)
                .setParameter("person", person)
                .getSingleResult()
            > 0;
  }

  private static CaseProgress.Step step(
      ApprovalStep step, Map<Long, String> names, Map<Long, String> heads) {
    String holder = step.officeId().map(heads::get).orElse(null);
    return new CaseProgress.Step(
        step.getKind(),
        step.getState(),
        step.decidedBy().map(names::get).orElse(holder),
        step.decidedFor().map(names::get).orElse(null),
        step.pendingSince().orElse(null),
        step.dueOn().orElse(null),
        step.decidedAt().orElse(null));
  }

  private Map<Long, String> names(List<ApprovalCase> cases) {
    List<Long> ids =
        steps(cases)
            .flatMap(step -> Stream.of(step.decidedBy(), step.decidedFor()))
            .flatMap(id -> id.stream())
            .distinct()
            .toList();
    return people.names(ids);
  }

  /** Today's head of each office that has a step. */
  private Map<Long, String> heads(List<ApprovalCase> cases) {
    List<Long> ids =
        steps(cases)
            .map(step -> step.officeId().orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, String> heads = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "SELECT o FROM Office o LEFT JOIN FETCH o.head WHERE o.id IN :ids", Office.class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(
              office ->
                  office
                      .headOn(LocalDate.now(clock))
                      .ifPresent(head -> heads.put(office.getId(), head.fullName())));
    }
    return heads;
  }

  private static Stream<ApprovalStep> steps(List<ApprovalCase> cases) {
    return cases.stream().flatMap(one -> one.getSteps().stream());
  }
}
