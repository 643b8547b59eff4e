package it.segrate.citytimes.approval;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who may decide what today: heads for their offices, deputies while a delegation lasts, HR
 * for HR's steps; nobody for themselves, whatever else they are. It asks what the approver is,
 * never what the requester is.
 */
@Dependent
public class Authority {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * In what capacity the caller may decide a step; empty if in none. The caller's own request is
   * the service's to refuse.
   */
  public Optional<Decider> over(ApprovalStep step, Caller caller) {
    if (caller.personId() == null) {
      return Optional.empty();
    }
    long person = caller.personId();
    if (step.getKind() == StepKind.HR) {
      return caller.is(Role.HR) ? Optional.of(Decider.self(person)) : Optional.empty();
    }
    return head(step).map(Person::getId).flatMap(head -> asHeadOrDeputy(person, head));
  }

  private Optional<Decider> asHeadOrDeputy(long person, long head) {
    if (head == person) {
      return Optional.of(Decider.self(person));
    }
    return headsStoodInForBy(person).contains(head)
        ? Optional.of(new Decider(person, head))
        : Optional.empty();
  }

  /** Whether the caller may see a case from the deciding side: may decide it, could, or did. */
  public boolean isInvolved(ApprovalCase approvalCase, Caller caller) {
    return approvalCase.getSteps().stream()
        .anyMatch(
            step ->
                over(step, caller).isPresent()
                    || step.decidedBy().filter(id -> id.equals(caller.personId())).isPresent());
  }

  /** The head whose step it is today; empty for HR's steps and for an office without one. */
  public Optional<Person> head(ApprovalStep step) {
    return step.officeId()
        .map(office -> entities.find(Office.class, office))
        .flatMap(office -> office.headOn(LocalDate.now(clock)));
  }

  /** The heads whom the person stands in for today. */
  public Set<Long> headsStoodInForBy(long person) {
    return new HashSet<>(
        entities
            .createQuery(
                "SELECT d.headId FROM Delegation d WHERE d.deputyId = :person"
                    + " AND d.recalledAt IS NULL AND :today BETWEEN d.fromDate AND d.untilDate",
                Long.class)
            .setParameter("person", person)
            .setParameter("today", LocalDate.now(clock))
            .getResultList());
  }

  /** Those who stand in for a head today. */
  public List<Person> deputiesOf(long head) {
    return entities
        .createQuery(
            "SELECT p FROM Person p, Delegation d WHERE d.deputyId = p.id AND d.headId = :head"
                + " AND d.recalledAt IS NULL AND :today BETWEEN d.fromDate AND d.untilDate"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :today) ORDER BY p.id",
            Person.class)
        .setParameter("head", head)
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }
}
