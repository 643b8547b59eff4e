package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Heads say who stands in for them and take it back; who was named can refuse. */
@Stateless
public class DelegationService {

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;
  @Inject OfficeService offices;
  @Inject DelegationMails mails;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Has somebody stand in for the caller.
   *
   * @throws Refusal INVALID if a day is missing or past, the deputy is the caller or does not work
   *     here, the office is not the caller's, or another delegation holds for the same cases on the
   *     same days; FORBIDDEN if the caller heads no office
   */
  @RequiresPermission("approval.delegate")
  public Delegation delegate(NewDelegation order) {
    Person head = me();
    List<Office> led = offices.headedBy(head);
    if (led.isEmpty()) {
      throw Refusal.forbidden("approval.refusal.notAHead");
    }
    // Of two delegations made at once the second waits, and finds the first.
    entities.lock(head, LockModeType.PESSIMISTIC_WRITE);
    Delegation delegation = new Delegation(head.getId(), order);
    checkPeopleAndPlace(delegation, led);
    refuseOverlap(delegation);
    entities.persist(delegation);
    entities.flush();
    mails.named(delegation);
    audit.record(
        "approval.delegated",
        subject(delegation),
        "person " + order.deputyId() + delegation.from().map(this::since).orElse(" while absent"));
    return delegation;
  }

  private String since(LocalDate from) {
    return " from " + from;
  }

  private void checkPeopleAndPlace(Delegation delegation, List<Office> led) {
    LocalDate today = LocalDate.now(clock);
    delegation
        .until()
        .filter(until -> until.isBefore(today))
        .ifPresent(
            until -> {
              throw Refusal.invalidField("until", "approval.refusal.delegationPast", until);
            });
    LocalDate first = delegation.from().filter(from -> from.isAfter(today)).orElse(today);
    if (people.find(delegation.getDeputyId()).filter(one -> one.isActiveOn(first)).isEmpty()) {
      throw Refusal.invalidField("deputy", "approval.refusal.deputyUnknown");
    }
    if (delegation.officeId().isPresent()
        && led.stream().noneMatch(o -> delegation.officeId().get().equals(o.getId()))) {
      throw Refusal.invalidField("office", "approval.refusal.officeNotYours");
    }
  }

  private void refuseOverlap(Delegation delegation) {
    open("d.headId = :person", delegation.getHeadId()).stream()
        .filter(delegation::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              String deputy = name(other.getDeputyId());
              throw other.isWhileAbsent()
                  ? Refusal.invalidField("deputy", "approval.refusal.delegationTwice", deputy)
                  : Refusal.invalidField(
                      "from",
                      "approval.refusal.delegationOverlap",
                      deputy,
                      other.from().orElseThrow(),
                      other.until().orElseThrow());
            });
  }

  /**
   * Takes a delegation of the caller's back, at once.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's; CONFLICT if it is ended
   *     already
   */
  @RequiresPermission("approval.delegate")
  public void recall(long id) {
    Delegation delegation = locked(id);
    if (delegation.getHeadId() != meId()) {
      throw unknown();
    }
    refuseEnded(delegation);
    delegation.recall(clock.instant());
    mails.recalled(delegation);
    audit.record("approval.delegation-recalled", subject(delegation), null);
  }

  /**
   * Does not stand in for somebody who named the caller.
   *
   * @throws Refusal NOT_FOUND if there is none or it names somebody else; CONFLICT if it is ended
   *     already
   */
  @RequiresPermission("approval.decide")
  public void refuse(long id) {
    Delegation delegation = locked(id);
    if (delegation.getDeputyId() != meId()) {
      throw unknown();
    }
    refuseEnded(delegation);
    delegation.refuse(clock.instant());
    mails.refused(delegation);
    audit.record("approval.delegation-refused", subject(delegation), null);
  }

  private void refuseEnded(Delegation delegation) {
    if (delegation.recalledAt().isPresent()) {
      throw Refusal.conflict(
          "approval.refusal.delegationRecalled",
          name(delegation.getHeadId()),
          delegation.recalledAt().get());
    }
    if (delegation.refusedAt().isPresent()) {
      throw Refusal.conflict(
          "approval.refusal.delegationRefused",
          name(delegation.getDeputyId()),
          delegation.refusedAt().get());
    }
    LocalDate today = LocalDate.now(clock);
    if (delegation.until().filter(until -> until.isBefore(today)).isPresent()) {
      throw Refusal.conflict("approval.refusal.delegationOver", delegation.until().get());
    }
  }

  private Delegation locked(long id) {
    Delegation delegation = entities.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (delegation == null) {
      throw unknown();
    }
    return delegation;
  }

  private List<Delegation> open(String whose, long person) {
    return entities
        .createQuery(
            "SELECT d FROM Delegation d WHERE d.recalledAt IS NULL AND d.refusedAt IS NULL"
                + " AND (d.untilDate IS NULL OR d.untilDate >= :today) AND "
                + whose,
            Delegation.class)
        .setParameter("person", person)
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }

  private String name(long person) {
    return people.find(person).map(Person::fullName).orElse("");
  }

  private Person me() {
    return Optional.ofNullable(current.get().personId())
        .flatMap(people::find)
        .orElseThrow(() -> Refusal.forbidden("approval.refusal.notAHead"));
  }

  /** No person has the number 0. */
  private long meId() {
    Long person = current.get().personId();
    return person == null ? 0 : person;
  }

  private static String subject(Delegation delegation) {
    return "delegation:" + delegation.getId();
  }

  private static Refusal unknown() {
    return Refusal.notFound("approval.refusal.unknownDelegation");
  }
}
