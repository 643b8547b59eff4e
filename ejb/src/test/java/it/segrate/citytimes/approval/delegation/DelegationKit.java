package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.people.absence.TestAbsences;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of delegations within one transaction of a test, wired as the server does. */
public final class DelegationKit {

  private final Delegations lookup;
  private final DelegationService service = new DelegationService();
  private final DelegationDesk desk = new DelegationDesk();

  /**
   * @param current who calls; may be null where nobody does
   */
  public DelegationKit(
      EntityManager entities,
      AuditService audit,
      MailService mails,
      Clock clock,
      CurrentCaller current) {
    lookup = new Delegations(entities, TestAbsences.over(entities, current, audit, clock), clock);
    DelegationMails letters = new DelegationMails();
    letters.entities = entities;
    letters.mails = mails;
    letters.accounts = Callers.directory(entities);
    service.entities = entities;
    service.people = TestRegistry.people(entities);
    service.offices = TestRegistry.offices(entities, clock);
    service.mails = letters;
    service.audit = audit;
    service.current = current;
    service.clock = clock;
    desk.entities = entities;
    desk.people = service.people;
    desk.offices = service.offices;
    desk.delegations = lookup;
    desk.current = current;
    desk.clock = clock;
  }

  public Delegations lookup() {
    return lookup;
  }

  public DelegationService service() {
    return service;
  }

  public DelegationDesk desk() {
    return desk;
  }
}
