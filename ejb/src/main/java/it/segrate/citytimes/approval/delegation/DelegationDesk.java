package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.approval.delegation.DelegationRow.Standing;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows delegations to both sides, and a head whom there is to name. */
@Stateless
@RequiresPermission("approval.decide")
public class DelegationDesk {

  /** How long an ended delegation is shown, in days. */
  private static final int KEPT = 90;

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;
  @Inject OfficeService offices;
  @Inject Delegations delegations;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** By whom the caller lets decide, those that hold first; ended ones for three months. */
  public List<DelegationRow> given() {
    return rows("d.headId = :person");
  }

  /** For whom the caller may decide, those that hold first; ended ones for three months. */
  public List<DelegationRow> received() {
    return rows("d.deputyId = :person");
  }

  /** The offices the caller heads, by name. */
  public List<Office> offices() {
    return me() == null ? List.of() : offices.headedBy(me());
  }

  /** Whether the caller heads an office. */
  public boolean isHead() {
    return !offices().isEmpty();
  }

  /** Whether somebody named the caller, and it has not ended. */
  public boolean isDeputy() {
    return received().stream().anyMatch(DelegationRow::isOpen);
  }

  /**
   * Whom the caller can name: those who work in the caller's offices, then the heads of the other
   * offices, each by name.
   */
  public List<Person> candidates() {
    Person me = me();
    if (me == null) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    Set<Person> found = new LinkedHashSet<>();
    offices().forEach(office -> found.addAll(people.workingIn(office, today)));
    found.addAll(
        entities
            .createQuery(
                "SELECT DISTINCT h FROM Office o JOIN o.head h"
                    + " WHERE h.leftOn IS NULL OR h.leftOn >= :today ORDER BY h.searchText",
                Person.class)
            .setParameter("today", today)
            .getResultList());
    found.remove(me);
    return List.copyOf(found);
  }

  private Person me() {
    Long person = current.get().personId();
    return person == null ? null : people.find(person).orElse(null);
  }

  private List<DelegationRow> rows(String whose) {
    Long person = current.get().personId();
    if (person == null) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<Delegation> found =
        entities
            .createQuery(
                "SELECT d FROM Delegation d WHERE (d.untilDate IS NULL OR d.untilDate >= :since)"
                    + " AND "
                    + whose,
                Delegation.class)
            .setParameter("person", person)
            .setParameter("since", today.minusDays(KEPT))
            .getResultList();
    Map<Long, String> names =
        people.names(
            found.stream()
                .flatMap(one -> Stream.of(one.getHeadId(), one.getDeputyId()))
                .collect(Collectors.toSet()));
    Map<Long, String> places =
        places(found.stream().flatMap(one -> one.officeId().stream()).collect(Collectors.toSet()));
    List<Delegation> now = delegations.valid(found);
    return found.stream()
        .map(one -> row(one, names, places, now.contains(one) ? Standing.NOW : notNow(one, today)))
        .sorted(
            Comparator.comparing(DelegationRow::standing)
                .thenComparing(
                    DelegationRow::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(DelegationRow::id))
        .toList();
  }

  private Map<Long, String> places(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("SELECT o FROM Office o WHERE o.id IN :ids", Office.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Office::getId, Office::getName));
  }

  private DelegationRow row(
      Delegation one, Map<Long, String> names, Map<Long, String> places, Standing standing) {
    return new DelegationRow(
        one.getId(),
        names.get(one.getHeadId()),
        names.get(one.getDeputyId()),
        one.from().orElse(null),
        one.until().orElse(null),
        one.officeId().map(places::get).orElse(null),
        one.kind().orElse(null),
        standing);
  }

  private static Standing notNow(Delegation one, LocalDate today) {
    if (one.recalledAt().isPresent()) {
      return Standing.RECALLED;
    }
    if (one.refusedAt().isPresent()) {
      return Standing.REFUSED;
    }
    return one.until().filter(until -> until.isBefore(today)).isPresent()
        ? Standing.OVER
        : Standing.LATER;
  }
}
