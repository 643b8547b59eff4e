package it.segrate.citytimes.people;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.AccountLinks;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Closes up after people whose last day of work is past. */
@Stateless
public class DepartureService {

  /** How long after somebody left their account is still looked at. */
  private static final Period LOOK_BACK = Period.ofDays(30);

  @PersistenceContext private EntityManager entities;
  @Inject private AccountLinks accounts;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public DepartureService() {}

  DepartureService(EntityManager entities, AccountLinks accounts, AuditService audit, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Disables the accounts of those who left in the last 30 days, and leaves the offices they headed
   * without a head. Does nothing where it is done already.
   */
  public void closeUp() {
    LocalDate today = LocalDate.now(clock);
    List<Person> gone =
        entities
            .createQuery(
                "SELECT p FROM Person p WHERE p.leftOn < :today AND p.leftOn >= :since",
                Person.class)
            .setParameter("today", today)
            .setParameter("since", today.minus(LOOK_BACK))
            .getResultList();
    for (Person person : gone) {
      accounts.disableFor(person.getId());
      entities
          .createQuery("SELECT o FROM Office o WHERE o.head = :head", Office.class)
          .setParameter("head", person)
          .getResultList()
          .forEach(office -> leaveVacant(office, person));
    }
  }

  private void leaveVacant(Office office, Person head) {
    office.vacate();
    accounts.setRole(head.getId(), Role.MANAGER, false);
    audit.recordBy(
        AuditService.SYSTEM, "people.head-left", "people.office:" + office.getId(), null);
  }
}
