package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Heads say who stands in for them, from when to when, and take it back. */
@Stateless
@RequiresPermission("approval.delegate")
public class DelegationService {

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;
  @Inject OfficeService offices;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Has somebody stand in for the caller.
   *
   * @throws Refusal INVALID if a day is missing or past, the deputy is the caller or does not work
   *     here; FORBIDDEN if the caller heads no office
   */
  public Delegation delegate(long deputyId, LocalDate from, LocalDate until) {
    Person head = me();
    if (offices.headedBy(head).isEmpty()) {
      throw Refusal.forbidden("approval.refusal.notAHead");
    }
    Delegation delegation = new Delegation(head.getId(), deputyId, from, until);
    LocalDate today = LocalDate.now(clock);
    if (until.isBefore(today)) {
      throw Refusal.invalidField("until", "approval.refusal.delegationPast", until);
    }
    if (people.find(deputyId).filter(deputy -> deputy.isActiveOn(from)).isEmpty()) {
      throw Refusal.invalidField("deputy", "approval.refusal.deputyUnknown");
    }
    entities.persist(delegation);
    entities.flush();
    audit.record(
        "approval.delegated",
        "delegation:" + delegation.getId(),
        "person " + deputyId + " " + from + " " + until);
    return delegation;
  }

  /**
   * Takes a delegation of the caller's back, at once.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's
   */
  public void recall(long id) {
    Delegation delegation = entities.find(Delegation.class, id);
    if (delegation == null || delegation.getHeadId() != me().getId()) {
      throw Refusal.notFound("approval.refusal.unknownDelegation");
    }
    delegation.recall(clock.instant());
    audit.record("approval.delegation-recalled", "delegation:" + id, null);
  }

  /** The caller's delegations that have not ended, soonest first. */
  public List<Delegation> mine() {
    return entities
        .createQuery(
            "SELECT d FROM Delegation d WHERE d.headId = :head AND d.recalledAt IS NULL"
                + " AND d.untilDate >= :today ORDER BY d.fromDate",
            Delegation.class)
        .setParameter("head", me().getId())
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }

  private Person me() {
    Long person = current.get().personId();
    if (person == null) {
      throw Refusal.forbidden("approval.refusal.notAHead");
    }
    return people.find(person).orElseThrow(() -> Refusal.forbidden("approval.refusal.notAHead"));
  }
}
