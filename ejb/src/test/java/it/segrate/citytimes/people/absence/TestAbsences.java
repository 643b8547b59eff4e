package it.segrate.citytimes.people.absence;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service of absences over a test's database. */
public final class TestAbsences {

  private TestAbsences() {}

  /**
   * @param current who calls; null where nobody's permission is asked for
   */
  public static AbsenceService over(
      EntityManager entities, CurrentCaller current, AuditService audit, Clock clock) {
    AbsenceReach reach = new AbsenceReach();
    reach.entities = entities;
    reach.offices = TestRegistry.offices(entities, clock);
    reach.directory = TestRegistry.directory(entities, current, clock);
    reach.current = current;
    reach.clock = clock;
    AbsenceService service = new AbsenceService();
    service.entities = entities;
    service.reach = reach;
    service.audit = audit;
    service.clock = clock;
    return service;
  }
}
