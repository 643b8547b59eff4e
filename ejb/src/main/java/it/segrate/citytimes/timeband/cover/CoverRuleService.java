package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps how many people each office and service needs: HR for all offices, heads for those they
 * lead.
 */
@Stateless
public class CoverRuleService {

  /** Who may write rules of cover. */
  public static final String PERMISSION = "timeband.cover";

  @PersistenceContext EntityManager entities;
  @Inject OfficeService offices;
  @Inject PersonService people;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** The offices whose rules the caller may write, by name. */
  @RequiresPermission(PERMISSION)
  public List<Office> offices() {
    if (current.get().is(Role.HR)) {
      return offices.all();
    }
    Long me = current.get().personId();
    return me == null
        ? List.of()
        : people.find(me).map(offices::ledBy).orElse(Set.of()).stream()
            .sorted(Comparator.comparing(Office::getName).thenComparing(Office::getCode))
            .toList();
  }

  /**
   * The rules of an office: by service, weekday and time, those that are over last.
   *
   * @throws Refusal NOT_FOUND if there is no such office, or it is not the caller's
   */
  @RequiresPermission(PERMISSION)
  public List<CoverRule> rules(long officeId) {
    office(officeId);
    return rulesIn(officeId);
  }

  /** The services of an office, by name. */
  @RequiresPermission(PERMISSION)
  public List<CoverGroup> groups(long officeId) {
    office(officeId);
    return groupsIn(officeId);
  }

  /** Who works in an office today, by last name. */
  @RequiresPermission(PERMISSION)
  public List<Person> staff(long officeId) {
    return people.workingIn(office(officeId), LocalDate.now(clock));
  }

  /**
   * Adds a rule for each of the days.
   *
   * @param groupId the service; null for the whole office
   * @throws Refusal INVALID, at the field, if something is missing or out of range
   */
  @RequiresPermission(PERMISSION)
  public void add(long officeId, Long groupId, Set<DayOfWeek> days, CoverNeed need) {
    office(officeId);
    CoverGroup group = groupId == null ? null : group(groupId, officeId);
    CoverFields.check(days, need);
    days.forEach(day -> entities.persist(new CoverRule(officeId, group, day, need)));
    audit.record("timeband.cover-rule-added", subject(officeId), days + " " + need);
  }

  /**
   * Takes a rule away.
   *
   * @throws Refusal NOT_FOUND if there is none, or its office is not the caller's
   */
  @RequiresPermission(PERMISSION)
  public void remove(long ruleId) {
    CoverRule rule = entities.find(CoverRule.class, ruleId);
    if (rule == null) {
      throw Refusal.notFound("timeband.refusal.noCoverRule");
    }
    office(rule.getOfficeId());
    entities.remove(rule);
    audit.record(
        "timeband.cover-rule-removed",
        subject(rule.getOfficeId()),
        rule.weekday() + " " + rule.getFrom() + " " + rule.getTo());
  }

  /**
   * Names a service of an office and the people who give it; the name of one that is there changes
   * its people.
   *
   * @throws Refusal INVALID, at the field, if the name or the people are missing
   */
  @RequiresPermission(PERMISSION)
  public void name(long officeId, String name, Collection<Long> members) {
    Set<Long> staff = Set.copyOf(staff(officeId).stream().map(Person::getId).toList());
    CoverFields.checkGroup(name, members.stream().filter(staff::contains).toList());
    groupsIn(officeId).stream()
        .filter(one -> one.getName().equalsIgnoreCase(name.strip()))
        .findFirst()
        .ifPresentOrElse(
            one -> one.consistOf(members),
            () -> entities.persist(new CoverGroup(officeId, name.strip(), members)));
    audit.record("timeband.cover-service-named", subject(officeId), name.strip());
  }

  /** Takes a service away, with the rules for it. */
  @RequiresPermission(PERMISSION)
  public void removeGroup(long officeId, long groupId) {
    office(officeId);
    CoverGroup group = group(groupId, officeId);
    rulesIn(officeId).stream()
        .filter(rule -> rule.group().filter(group::equals).isPresent())
        .forEach(entities::remove);
    entities.flush();
    entities.remove(group);
    audit.record("timeband.cover-service-removed", subject(officeId), group.getName());
  }

  /** The rules of an office, whoever asks; in one query. */
  public List<CoverRule> rulesIn(long officeId) {
    return rulesIn(List.of(officeId));
  }

  /** The rules of some offices, at least one, whoever asks; in one query. */
  public List<CoverRule> rulesIn(Collection<Long> officeIds) {
    return entities
        .createQuery(
            "SELECT r FROM CoverRule r LEFT JOIN FETCH r.group WHERE r.officeId IN :offices"
                + " ORDER BY r.weekday, r.fromTime, r.id",
            CoverRule.class)
        .setParameter("offices", officeIds)
        .getResultList();
  }

  /** The services of an office with their people, whoever asks; in one query. */
  public List<CoverGroup> groupsIn(long officeId) {
    return groupsIn(List.of(officeId));
  }

  /** The services of some offices, at least one, with their people; in one query. */
  public List<CoverGroup> groupsIn(Collection<Long> officeIds) {
    return entities
        .createQuery(
            "SELECT DISTINCT g FROM CoverGroup g LEFT JOIN FETCH g.members"
                + " WHERE g.officeId IN :offices ORDER BY g.name",
            CoverGroup.class)
        .setParameter("offices", officeIds)
        .getResultList();
  }

  private Office office(long id) {
    return offices().stream()
        .filter(one -> one.getId() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.noOffice"));
  }

  private CoverGroup group(long id, long officeId) {
    CoverGroup group = entities.find(CoverGroup.class, id);
    if (group == null || group.getOfficeId() != officeId) {
      throw Refusal.notFound("timeband.refusal.noCoverGroup");
    }
    return group;
  }

  private static String subject(long officeId) {
    return "people.office:" + officeId;
  }
}
