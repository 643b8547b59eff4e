package it.segrate.citytimes.people;

import it.segrate.citytimes.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The registry's services over a test's database, for the tests of other modules. */
public final class TestRegistry {

  private TestRegistry() {}

  public static OfficeService offices(EntityManager entities, Clock clock) {
    return new OfficeService(entities, clock);
  }

  public static PeopleDirectory directory(
      EntityManager entities, CurrentCaller current, Clock clock) {
    return new PeopleDirectory(entities, offices(entities, clock), current, clock);
  }

  public static PersonService people(EntityManager entities) {
    return new PersonService(entities);
  }
}
