package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.delegation.Delegation;
import it.segrate.citytimes.approval.delegation.Delegations;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells who may decide what today: heads for their offices, deputies while a delegation lasts, HR
 * for HR's steps; nobody for themselves, whatever else they are. It asks what the approver is,
 * never what the requester is.
 */
@Dependent
public class Authority {

  @PersistenceContext EntityManager entities;
  @Inject Delegations delegations;
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
    if (!step.getKind().isHeads()) {
      return caller.is(Role.HR) ? Optional.of(Decider.self(person)) : Optional.empty();
    }
    return head(step).map(Person::getId).flatMap(head -> asHeadOrDeputy(step, person, head));
  }

  private Optional<Decider> asHeadOrDeputy(ApprovalStep step, long person, long head) {
    if (head == person) {
      return Optional.of(Decider.self(person));
    }
    return delegations.heldBy(person).stream()
            .filter(held -> held.getHeadId() == head)
            .anyMatch(held -> held.covers(step.officeId().orElseThrow(), step.getCase().getKind()))
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

  /** Those who may decide a step today in its head's stead. */
  public List<Person> deputies(ApprovalStep step, Person head) {
    return delegations.deputiesOf(
        head.getId(), step.officeId().orElseThrow(), step.getCase().getKind());
  }

  /** The delegations by which the person may decide for somebody today. */
  public List<Delegation> delegationsOf(long person) {
    return delegations.heldBy(person);
  }

  /** The offices of a person and of those for whom they may decide something: by number. */
  public List<Long> officesOf(long person, Collection<Delegation> held) {
    Set<Long> heads = held.stream().map(Delegation::getHeadId).collect(Collectors.toSet());
    heads.add(person);
    return entities
        .createQuery("SELECT o.id FROM Office o WHERE o.head.id IN :heads", Long.class)
        .setParameter("heads", heads)
        .getResultList();
  }
}
