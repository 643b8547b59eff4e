package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells who stands in for whom today. */
@Dependent
public class Delegations {

  private static final String OPEN_TODAY =
      " d.recalledAt IS NULL AND d.refusedAt IS NULL"
          + " AND (d.fromDate IS NULL OR :today BETWEEN d.fromDate AND d.untilDate)";

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** For the container. */
  public Delegations() {}

  /** For use without a container, over the transaction's own entity manager. */
  public Delegations(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The delegations by which a person may decide for somebody today. */
  public List<Delegation> heldBy(long deputy) {
    return entities
        .createQuery(
            "SELECT d FROM Delegation d WHERE d.deputyId = :deputy AND" + OPEN_TODAY,
            Delegation.class)
        .setParameter("deputy", deputy)
        .setParameter("today", today())
        .getResultStream()
        .filter(this::isValidToday)
        .toList();
  }

  /** Those who may decide today what a head has to, of a kind and for an office. */
  public List<Person> deputiesOf(long head, long office, String kind) {
    List<Long> deputies =
        entities
            .createQuery(
                "SELECT d FROM Delegation d WHERE d.headId = :head AND" + OPEN_TODAY,
                Delegation.class)
            .setParameter("head", head)
            .setParameter("today", today())
            .getResultStream()
            .filter(delegation -> delegation.covers(office, kind))
            .filter(this::isValidToday)
            .map(Delegation::getDeputyId)
            .toList();
    return deputies.isEmpty() ? List.of() : here(deputies);
  }

  private List<Person> here(List<Long> people) {
    return entities
        .createQuery(
            "SELECT p FROM Person p WHERE p.id IN :people"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :today) ORDER BY p.id",
            Person.class)
        .setParameter("people", people)
        .setParameter("today", today())
        .getResultList();
  }

  /** Whether the deputy may decide today. */
  boolean isValidToday(Delegation delegation) {
    return delegation.isValidOn(today(), false);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
