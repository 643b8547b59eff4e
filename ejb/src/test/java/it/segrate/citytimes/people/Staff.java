package it.segrate.citytimes.people;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented offices and people for tests, each with a badge, tax code and address of its own. */
public final class Staff {

  /** When everybody was hired, unless a test says otherwise. */
  public static final LocalDate HIRED = LocalDate.of(2015, 3, 2);

  private static final AtomicInteger NUMBER = new AtomicInteger(700_000);

  private final EntityManager entities;

  public Staff(EntityManager entities) {
    this.entities = entities;
  }

  /** An office at the top, under a code that no other test uses. */
  public Office office(String name) {
    Office office = new Office("T" + NUMBER.incrementAndGet(), name);
    entities.persist(office);
    return office;
  }

  /** An office under another one. */
  public Office office(String name, Office parent) {
    Office office = office(name);
    office.placeUnder(parent);
    return office;
  }

  /** Somebody of an office, or of none. */
  public Person person(String firstName, String lastName, Office office) {
    int number = NUMBER.incrementAndGet();
    Person person = new Person(new Badge("" + number), taxCode(number), firstName, lastName, HIRED);
    person.reachAt("p" + number + "@citytimes.example");
    person.contract(Category.INSTRUCTOR, Duration.ofHours(36));
    person.moveTo(office, HIRED);
    entities.persist(person);
    return person;
  }

  /** Somebody who heads the office. */
  public Person head(String firstName, String lastName, Office office) {
    Person person = person(firstName, lastName, office);
    entities.flush();
    office.appointHead(person, HIRED);
    return person;
  }

  /** A valid tax code for each number up to 17,575,999 that belongs to nobody. */
  public static TaxCode taxCode(int number) {
    int letters = number / 1000;
    String start =
        "XX"
            + (char) ('A' + letters / 26 / 26 % 26)
            + "YY"
            + (char) ('A' + letters / 26 % 26)
            + "80A01"
            + (char) ('A' + letters % 26)
            + "%03d".formatted(number % 1000);
    return new TaxCode(start + TaxCode.checkCharacter(start));
  }
}
