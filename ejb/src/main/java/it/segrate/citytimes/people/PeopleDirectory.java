package it.segrate.citytimes.people;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.LikePattern;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The staff directory as pages show it: HR and the administrator see everybody, heads those of the
 * offices they lead, all the staff see a colleague's name, office and e-mail.
 */
@Stateless
public class PeopleDirectory {

  @PersistenceContext private EntityManager entities;
  @Inject private OfficeService offices;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  /** For the container. */
  public PeopleDirectory() {}

  PeopleDirectory(
      EntityManager entities, OfficeService offices, CurrentCaller current, Clock clock) {
    this.entities = entities;
    this.offices = offices;
    this.current = current;
    this.clock = clock;
  }

  /** The people that fit and that the caller may see, by last name. */
  @RequiresPermission("people.read")
  public List<Person> search(PersonSearch search) {
    return query("SELECT p FROM Person p LEFT JOIN FETCH p.office", search, Person.class)
        .setFirstResult(search.first())
        .setMaxResults(search.count())
        .getResultList();
  }

  /** How many people {@link #search} would find on all pages together. */
  @RequiresPermission("people.read")
  public long count(PersonSearch search) {
    return query("SELECT COUNT(p) FROM Person p", search, Long.class).getSingleResult();
  }

  /** The offices whose people the caller may see in the list, by name. */
  @RequiresPermission("people.read")
  public List<Office> visibleOffices() {
    return seesAll() ? offices.all() : offices.all().stream().filter(led()::contains).toList();
  }

  /**
   * A person, with as much as the caller may see.
   *
   * @throws Refusal NOT_FOUND if there is none, or somebody who has left and is not the caller's to
   *     know of
   */
  @RequiresPermission("people.find")
  public PersonCard card(long id) {
    Person person = entities.find(Person.class, id);
    Caller caller = current.get();
    boolean own = person != null && person.getId().equals(caller.personId());
    boolean close = person != null && (own || seesAll() || led().contains(person.getOffice()));
    if (person == null || (!close && !person.isActiveOn(today()))) {
      throw Refusal.notFound("people.refusal.noPerson");
    }
    Office office = person.getOffice();
    boolean heading = office != null && office.isHeadedBy(person);
    return new PersonCard(
        id,
        person.fullName(),
        person.getEmail(),
        office == null ? null : office.getId(),
        office == null ? null : office.getName(),
        office == null ? null : offices.headOf(office).map(Person::fullName).orElse(null),
        heading,
        close ? contract(person) : null,
        own || caller.is(Role.HR) ? person.getTaxCode() : null);
  }

  /** All offices as a tree: each one right after the one it stands under, by name. */
  @RequiresPermission("people.find")
  public List<OfficeNode> tree() {
    List<Office> all = offices.all();
    Map<Long, Long> people = headcounts();
    List<OfficeNode> tree = new ArrayList<>();
    all.stream()
        .filter(office -> office.getParent() == null)
        .forEach(office -> addTo(tree, office, 1, all, people));
    return tree;
  }

  private void addTo(
      List<OfficeNode> tree, Office office, int level, List<Office> all, Map<Long, Long> people) {
    Person head = offices.headOf(office).orElse(null);
    tree.add(
        new OfficeNode(
            office.getId(),
            office.getCode(),
            office.getName(),
            level,
            head == null ? null : head.getId(),
            head == null ? null : head.fullName(),
            people.getOrDefault(office.getId(), 0L)));
    all.stream()
        .filter(below -> office.equals(below.getParent()))
        .forEach(below -> addTo(tree, below, level + 1, all, people));
  }

  private Map<Long, Long> headcounts() {
    Map<Long, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "SELECT p.office.id, COUNT(p) FROM Person p WHERE p.hiredOn <= :day"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :day) GROUP BY p.office.id",
            Object[].class)
        .setParameter("day", today())
        .getResultList()
        .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }

  private static PersonCard.Contract contract(Person person) {
    return new PersonCard.Contract(
        person.getBadge(),
        person.getCategory(),
        person.getWeeklyHours(),
        person.getHiredOn(),
        person.getLeftOn());
  }

  private <T> TypedQuery<T> query(String select, PersonSearch search, Class<T> type) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    for (String word : PlainText.fold(search.text()).split(" ")) {
      if (!word.isEmpty()) {
        String name = "word" + values.size();
        where.append(" AND p.searchText LIKE :").append(name).append(" ESCAPE '!'");
        values.put(name, LikePattern.containing(word));
      }
    }
    if (search.officeId() != null) {
      where.append(" AND p.office.id = :office");
      values.put("office", search.officeId());
    }
    if (search.activity() == PersonSearch.Activity.WORKING) {
      where.append(" AND (p.leftOn IS NULL OR p.leftOn >= :today)");
      values.put("today", today());
    } else if (search.activity() == PersonSearch.Activity.LEFT) {
      where.append(" AND p.leftOn < :today");
      values.put("today", today());
    }
    if (!seesAll()) {
      Set<Long> led = led().stream().map(Office::getId).collect(Collectors.toSet());
      where.append(" AND p.office.id IN :led");
      values.put("led", led.isEmpty() ? Set.of(-1L) : led);
    }
    String order = type == Person.class ? " ORDER BY p.searchText" : "";
    TypedQuery<T> query = entities.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  private boolean seesAll() {
    return current.get().is(Role.HR) || current.get().is(Role.ADMIN);
  }

  private Set<Office> led() {
    Long personId = current.get().personId();
    Person person = personId == null ? null : entities.find(Person.class, personId);
    return person == null ? new HashSet<>() : offices.ledBy(person);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
