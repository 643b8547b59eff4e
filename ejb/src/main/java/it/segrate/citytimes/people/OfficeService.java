package it.segrate.citytimes.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks offices and their heads up for the other modules; like {@link PersonService}, it guards
 * nothing.
 */
@Stateless
public class OfficeService {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public OfficeService() {}

  OfficeService(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  public Optional<Office> find(long id) {
    return Optional.ofNullable(entities.find(Office.class, id));
  }

  /** All offices, by name. */
  public List<Office> all() {
    return entities
        .createQuery("SELECT o FROM Office o ORDER BY o.name, o.code", Office.class)
        .getResultList();
  }

  /** Who heads the office today; empty where nobody does. */
  public Optional<Person> headOf(Office office) {
    return office.headOn(today());
  }

  /** The offices that a person heads today, by name. */
  public List<Office> headedBy(Person person) {
    return entities
        .createQuery("SELECT o FROM Office o WHERE o.head = :head ORDER BY o.name", Office.class)
        .setParameter("head", person)
        .getResultStream()
        .filter(office -> office.headOn(today()).isPresent())
        .toList();
  }

  /** The offices that a person heads today, with all that stand under them. */
  public Set<Office> ledBy(Person person) {
    Set<Office> led = new HashSet<>(headedBy(person));
    // A query for each level, so that who heads one office need not read them all.
    for (Set<Office> level = led; !level.isEmpty(); ) {
      level = new HashSet<>(under(level));
      level.removeAll(led);
      led.addAll(level);
    }
    return led;
  }

  private List<Office> under(Set<Office> offices) {
    return entities
        .createQuery("SELECT o FROM Office o WHERE o.parent IN :offices", Office.class)
        .setParameter("offices", offices)
        .getResultList();
  }

  /**
   * Who decides on what this person asks for: the head of {@link #officeDecidingFor}.
   *
   * @return empty for a person without an office, or when nobody is found up to the top: then the
   *     caller asks HR
   */
  public Optional<Person> approverFor(Person person) {
    return officeDecidingFor(person).flatMap(this::headOf);
  }

  /**
   * The office whose head decides on what this person asks for: the first of {@link
   * #officesDecidingFor}.
   */
  public Optional<Office> officeDecidingFor(Person person) {
    return officesDecidingFor(person).stream().findFirst();
  }

  /**
   * The offices whose heads decide for this person, the nearest first: climbing from the person's
   * own, each with a head who works here today, is not the person, and heads none of those before.
   */
  public List<Office> officesDecidingFor(Person person) {
    List<Office> deciding = new ArrayList<>();
    Set<Person> heads = new HashSet<>(Set.of(person));
    Set<Office> seen = new HashSet<>();
    for (Office office = person.getOffice();
        office != null && seen.add(office);
        office = office.getParent()) {
      if (headOf(office).filter(heads::add).isPresent()) {
        deciding.add(office);
      }
    }
    return deciding;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
