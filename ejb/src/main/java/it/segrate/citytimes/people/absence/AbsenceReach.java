package it.segrate.citytimes.people.absence;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.LikePattern;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.PeopleDirectory;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonSearch;
import it.segrate.citytimes.people.PersonSearch.Activity;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose absences the caller may see and write: all for HR, else those of the offices led. */
@Dependent
public class AbsenceReach {

  /** How many of those meant are named when a name is not enough. */
  private static final int NAMED = 4;

  @PersistenceContext EntityManager entities;
  @Inject OfficeService offices;
  @Inject PeopleDirectory directory;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** Whether the caller may write down absences of that person. */
  boolean has(Person person) {
    return seesAll() || person.getOffice() != null && led().contains(person.getOffice().getId());
  }

  /**
   * The one of the caller's people who is meant.
   *
   * @throws Refusal INVALID at {@code who} if nobody is, or several are
   */
  Person find(String who) {
    String words = who == null ? "" : who.strip();
    if (words.isEmpty()) {
      throw Refusal.invalidField("who", "people.refusal.absenceWho");
    }
    List<Person> found =
        directory.search(new PersonSearch(words, null, Activity.WORKING, 0, NAMED)).stream()
            .filter(this::has)
            .toList();
    List<Person> exact =
        found.stream()
            .filter(
                person ->
                    person.getBadge().value().equals(words)
                        || words.equalsIgnoreCase(person.getEmail()))
            .toList();
    List<Person> meant = exact.isEmpty() ? found : exact;
    if (meant.isEmpty()) {
      throw Refusal.invalidField("who", "people.refusal.absenceNobody", words);
    }
    if (meant.size() > 1) {
      throw Refusal.invalidField("who", "people.refusal.absenceSeveral", words, named(meant));
    }
    return meant.getFirst();
  }

  private static String named(List<Person> people) {
    return people.stream()
        .map(person -> person.fullName() + " (" + person.getBadge() + ")")
        .collect(Collectors.joining(", "));
  }

  TypedQuery<Absence> query(String select, AbsenceSearch search) {
    String order =
        search.past()
            ? " ORDER BY a.untilDate DESC, a.id DESC"
            : " ORDER BY a.fromDate, p.searchText, a.id";
    return build(select, search, order, Absence.class);
  }

  long count(AbsenceSearch search) {
    String select = "SELECT COUNT(a) FROM Absence a JOIN a.person p";
    return build(select, search, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> build(
      String select, AbsenceSearch search, String order, Class<T> type) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where =
        new StringBuilder(" WHERE a.untilDate " + (search.past() ? "<" : ">=") + " :today");
    values.put("today", LocalDate.now(clock));
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
    if (!seesAll()) {
      Set<Long> led = led();
      where.append(" AND p.office.id IN :led");
      values.put("led", led.isEmpty() ? Set.of(-1L) : led);
    }
    TypedQuery<T> query = entities.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  private boolean seesAll() {
    return current.get().is(Role.HR);
  }

  private Set<Long> led() {
    Long personId = current.get().personId();
    Person person = personId == null ? null : entities.find(Person.class, personId);
    return person == null
        ? Set.of()
        : offices.ledBy(person).stream()
            .map(Office::getId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }
}
