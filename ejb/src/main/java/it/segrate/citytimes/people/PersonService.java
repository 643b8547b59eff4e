package it.segrate.citytimes.people;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks people up for the other modules. It changes nothing and guards nothing: pages ask the
 * {@link PeopleDirectory}, which knows who may see what.
 */
@Stateless
public class PersonService {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public PersonService() {}

  PersonService(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Person> find(long id) {
    return Optional.ofNullable(entities.find(Person.class, id));
  }

  /** Full names by id, in one query; who is not there is left out. */
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Person::getId, Person::fullName));
  }

  /** The person who clocks in with that badge; leading zeros do not count. */
  public Optional<Person> findByBadge(String badge) {
    return Badge.isBadge(badge) ? findBy("badge", new Badge(badge).value()) : Optional.empty();
  }

  /** The person with that address, in whatever case it is written. */
  public Optional<Person> findByEmail(String email) {
    return findBy("email", email.toLowerCase(Locale.ROOT));
  }

  /** Who works in an office on a day, by last name. */
  public List<Person> workingIn(Office office, LocalDate day) {
    return entities
        .createQuery(
            "SELECT p FROM Person p WHERE p.office = :office AND p.hiredOn <= :day"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :day) ORDER BY p.searchText",
            Person.class)
        .setParameter("office", office)
        .setParameter("day", day)
        .getResultList();
  }

  /** How many people work for the municipality on a day. */
  public long countWorking(LocalDate day) {
    return entities
        .createQuery(
            "SELECT COUNT(p) FROM Person p WHERE p.hiredOn <= :day"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :day)",
            Long.class)
        .setParameter("day", day)
        .getSingleResult();
  }

  private Optional<Person> findBy(String field, String value) {
    return entities
        .createQuery("SELECT p FROM Person p WHERE p." + field + " = :value", Person.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }
}
