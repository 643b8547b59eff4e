package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.AbsenceService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who stands in for whom today. */
@Dependent
public class Delegations {

  private static final String OPEN_TODAY =
      " d.recalledAt IS NULL AND d.refusedAt IS NULL"
          + " AND (d.fromDate IS NULL OR :today BETWEEN d.fromDate AND d.untilDate)";

  @PersistenceContext EntityManager entities;
  @Inject AbsenceService absences;
  @Inject Clock clock;

  /** For the container. */
  public Delegations() {}

  /** For use without a container, over the transaction's own entity manager. */
  public Delegations(EntityManager entities, AbsenceService absences, Clock clock) {
    this.entities = entities;
    this.absences = absences;
    this.clock = clock;
  }

  /** The delegations by which a person may decide for somebody today. */
  public List<Delegation> heldBy(long deputy) {
    return valid(
        entities
            .createQuery(
                "SELECT d FROM Delegation d WHERE d.deputyId = :deputy AND" + OPEN_TODAY,
                Delegation.class)
            .setParameter("deputy", deputy)
            .setParameter("today", today())
            .getResultList());
  }

  /** Those who may decide today what a head has to, of a kind and for an office. */
  public List<Person> deputiesOf(long head, long office, String kind) {
    List<Delegation> open =
        entities
            .createQuery(
                "SELECT d FROM Delegation d WHERE d.headId = :head AND" + OPEN_TODAY,
                Delegation.class)
            .setParameter("head", head)
            .setParameter("today", today())
            .getResultList();
    List<Long> deputies =
        valid(open).stream()
            .filter(delegation -> delegation.covers(office, kind))
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

  /** Those of several delegations that hold today; who is away is asked once for all. */
  List<Delegation> valid(List<Delegation> several) {
    Set<Long> heads =
        several.stream()
            .filter(Delegation::isWhileAbsent)
            .map(Delegation::getHeadId)
            .collect(Collectors.toSet());
    Set<Long> away = absences.ofPeople(heads, today(), today()).keySet();
    return several.stream()
        .filter(one -> one.isValidOn(today(), away.contains(one.getHeadId())))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
