package it.segrate.citytimes.approval;

import it.segrate.citytimes.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes and reads the history of cases. */
@Dependent
public class History {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Adds a line in the caller's transaction.
   *
   * @param what message key; its sentence follows the name of who acted
   * @param decider who acted, and for whom; null for the portal itself
   * @param note for the others to read; may be null
   */
  void add(ApprovalCase approvalCase, String what, Decider decider, String note) {
    addAt(approvalCase, what, decider, note, clock.instant());
  }

  /** As {@link #add}, of something that happened at that moment. */
  void addAt(ApprovalCase approvalCase, String what, Decider decider, String note, Instant at) {
    entities.persist(
        new ApprovalEvent(
            approvalCase.getId(),
            at,
            what,
            decider == null ? null : decider.personId(),
            decider == null ? null : name(decider.personId()),
            decider == null || !decider.isDeputy() ? null : name(decider.forPersonId()),
            note));
    // Their ids tell their order, and EclipseLink numbers what it writes together as it likes.
    entities.flush();
  }

  String name(long person) {
    return entities.find(Person.class, person).fullName();
  }

  /** A case's lines, oldest first. */
  public List<ApprovalEvent> of(long caseId) {
    return ofAll(List.of(caseId)).getOrDefault(caseId, List.of());
  }

  /** The lines of several cases, oldest first, in one query. */
  public Map<Long, List<ApprovalEvent>> ofAll(Collection<Long> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT e FROM ApprovalEvent e WHERE e.caseId IN :cases ORDER BY e.id",
            ApprovalEvent.class)
        .setParameter("cases", caseIds)
        .getResultStream()
        .collect(Collectors.groupingBy(ApprovalEvent::getCaseId));
  }

  /** The latest line of a case. */
  Optional<ApprovalEvent> last(long caseId) {
    return entities
        .createQuery(
            "SELECT e FROM ApprovalEvent e WHERE e.caseId = :id ORDER BY e.id DESC",
            ApprovalEvent.class)
        .setParameter("id", caseId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
