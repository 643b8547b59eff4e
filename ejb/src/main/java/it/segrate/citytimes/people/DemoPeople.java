package it.segrate.citytimes.people;

import it.segrate.citytimes.people.DemoRegistry.DemoOffice;
import it.segrate.citytimes.security.AccountLinks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the invented municipality into an empty registry; for the run profile alone. */
@Stateless
public class DemoPeople {

  /** The demo's accounts in the order of their people's badges, from 1001 on. */
  private static final List<String> ACCOUNTS =
      List.of("employee", "manager", "deputy", "hr", "operator", "supervisor", "union", "admin");

  @PersistenceContext private EntityManager entities;
  @Inject private AccountLinks accounts;

  /** For the container. */
  public DemoPeople() {}

  DemoPeople(EntityManager entities, AccountLinks accounts) {
    this.entities = entities;
    this.accounts = accounts;
  }

  /** Does nothing if there are people already. */
  public void seed() {
    long there =
        entities.createQuery("SELECT COUNT(p) FROM Person p", Long.class).getSingleResult();
    if (there > 0) {
      return;
    }
    Map<String, Office> offices = new HashMap<>();
    for (DemoOffice demo : DemoRegistry.offices()) {
      Office office = new Office(demo.code(), demo.name());
      office.placeUnder(offices.get(demo.parent()));
      entities.persist(office);
      offices.put(demo.code(), office);
    }
    int number = 0;
    for (DemoPerson demo : DemoRegistry.people()) {
      Person person = add(demo, offices.get(demo.office()));
      if (number < ACCOUNTS.size()) {
        accounts.tie(ACCOUNTS.get(number), person.getId());
      }
      number++;
    }
  }

  private Person add(DemoPerson demo, Office office) {
    Person person =
        new Person(demo.badge(), demo.taxCode(), demo.firstName(), demo.lastName(), demo.hiredOn());
    person.reachAt(demo.email());
    person.contract(demo.category(), demo.weeklyHours());
    person.moveTo(office, demo.hiredOn());
    entities.persist(person);
    entities.flush();
    if (demo.head()) {
      office.appointHead(person, demo.hiredOn());
    }
    return person;
  }
}
