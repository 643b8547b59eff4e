package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists who and what is without a head, so that HR knows why cases come to it, and can appoint one.
 * The number of queries grows with nothing.
 */
@Stateless
@RequiresPermission("approval.chains")
public class HeadlessService {

  private static final String WORKING =
      " p.hiredOn <= :today AND (p.leftOn IS NULL OR p.leftOn >= :today)";

  /** No office has it; an empty list is no SQL. */
  private static final long NONE = -1;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Those on whose requests HR decides: without an office, or with no head but themselves above.
   */
  public List<Headless> people() {
    List<Office> offices = offices();
    Set<Long> empty = new HashSet<>(Set.of(NONE));
    Set<Long> heads = new HashSet<>(Set.of(NONE));
    for (Office office : offices) {
      if (head(office, null).isEmpty()) {
        empty.add(office.getId());
      }
      office
          .headOn(today())
          .filter(head -> head.getOffice() == null || head(head.getOffice(), head).isEmpty())
          .map(Person::getId)
          .ifPresent(heads::add);
    }
    return entities
        .createQuery(
            "SELECT p FROM Person p LEFT JOIN FETCH p.office o WHERE (o.id IS NULL"
                + " OR o.id IN :empty OR p.id IN :heads) AND"
                + WORKING
                + " ORDER BY p.searchText",
            Person.class)
        .setParameter("empty", empty)
        .setParameter("heads", heads)
        .setParameter("today", today())
        .getResultStream()
        .map(
            person ->
                new Headless(
                    person.getId(),
                    person.fullName(),
                    person.getOffice() == null ? null : person.getOffice().getName(),
                    heads.contains(person.getId())))
        .toList();
  }

  /** The offices without a head today in which somebody works, by name. */
  public List<VacantOffice> vacant() {
    Map<Long, Long> people = headcounts();
    return offices().stream()
        .filter(office -> office.headOn(today()).isEmpty())
        .filter(office -> people.containsKey(office.getId()))
        .map(
            office ->
                new VacantOffice(
                    office.getId(),
                    office.getName(),
                    people.get(office.getId()),
                    head(office, null).map(Person::fullName).orElse(null)))
        .toList();
  }

  /** The nearest head from an office up who is not that person. */
  private Optional<Person> head(Office from, Person but) {
    Set<Office> seen = new HashSet<>();
    for (Office office = from; office != null && seen.add(office); office = office.getParent()) {
      Optional<Person> head = office.headOn(today()).filter(one -> !one.equals(but));
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  private List<Office> offices() {
    return entities
        .createQuery(
            "SELECT o FROM Office o LEFT JOIN FETCH o.head ORDER BY o.name, o.code", Office.class)
        .getResultList();
  }

  private Map<Long, Long> headcounts() {
    return entities
        .createQuery(
            "SELECT p.office.id, COUNT(p) FROM Person p WHERE" + WORKING + " GROUP BY p.office.id",
            Object[].class)
        .setParameter("today", today())
        .getResultStream()
        .collect(
            Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1], Long::sum, HashMap::new));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
