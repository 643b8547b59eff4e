package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PlainText;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The registry as it is now, ready to be looked up in. */
final class Snapshot {

  private final LocalDate today;
  private final List<Person> people;
  private final List<Office> offices;
  private final Map<String, Person> byBadge;
  private final Map<String, Person> byTaxCode;
  private final Map<String, Person> byEmail;
  private final Map<String, Office> byCode;
  private final Map<String, List<Office>> byName = new HashMap<>();

  Snapshot(Collection<Person> people, Collection<Office> offices, LocalDate today) {
    this.today = today;
    this.people = List.copyOf(people);
    this.offices = List.copyOf(offices);
    this.byBadge = index(people, person -> person.getBadge().value());
    this.byTaxCode = index(people, person -> person.getTaxCode().value());
    this.byEmail = index(people, Person::getEmail);
    this.byCode = index(offices, Office::getCode);
    for (Office office : offices) {
      byName
          .computeIfAbsent(PlainText.fold(office.getName()), name -> new ArrayList<>())
          .add(office);
    }
  }

  static Snapshot read(EntityManager entities, LocalDate today) {
    List<Office> offices =
        entities.createQuery("SELECT o FROM Office o", Office.class).getResultList();
    List<Person> people =
        entities
            .createQuery("SELECT p FROM Person p ORDER BY p.searchText", Person.class)
            .getResultList();
    return new Snapshot(people, offices, today);
  }

  /** A text that differs after any change of a person or an office. */
  static String fingerprint(EntityManager entities) {
    return count(entities, "Person") + " " + count(entities, "Office");
  }

  private static String count(EntityManager entities, String entity) {
    Object[] row =
        entities
            .createQuery(
                "SELECT COUNT(e), COALESCE(MAX(e.id), 0), COALESCE(SUM(e.version), 0) FROM "
                    + entity
                    + " e",
                Object[].class)
            .getSingleResult();
    return row[0] + "/" + row[1] + "/" + row[2];
  }

  private static <T> Map<String, T> index(Collection<T> all, Function<T, String> key) {
    Map<String, T> index = new HashMap<>();
    all.forEach(one -> index.put(key.apply(one), one));
    return index;
  }

  LocalDate today() {
    return today;
  }

  List<Person> people() {
    return people;
  }

  List<Office> offices() {
    return offices;
  }

  Person withBadge(String badge) {
    return byBadge.get(badge);
  }

  Person withTaxCode(String taxCode) {
    return byTaxCode.get(taxCode);
  }

  Person withEmail(String email) {
    return byEmail.get(email);
  }

  Office withCode(String code) {
    return byCode.get(code);
  }

  /** The offices a cell may mean: the one of that code, or else those of that name. */
  List<Office> meantBy(String codeOrName) {
    Office coded = byCode.get(codeOrName.toUpperCase(Locale.ROOT));
    return coded != null
        ? List.of(coded)
        : byName.getOrDefault(PlainText.fold(codeOrName), List.of());
  }
}
