package it.segrate.citytimes.people.absence;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes down who is away: HR for everybody, a head for the people of the offices they lead. Other
 * modules ask it who is there; such questions it does not guard.
 */
@Stateless
public class AbsenceService {

  /** Who may write absences down. */
  public static final String PERMISSION = "people.absences";

  /** Longest time ahead that a day may be, in years: further off is a slip of the keyboard. */
  private static final int YEARS_AHEAD = 3;

  @PersistenceContext EntityManager entities;
  @Inject AbsenceReach reach;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The absences that fit and are the caller's to see: the next first, of past ones the latest. */
  @RequiresPermission(PERMISSION)
  public List<Absence> search(AbsenceSearch search) {
    return reach
        .query("SELECT a FROM Absence a JOIN FETCH a.person p LEFT JOIN FETCH p.office", search)
        .setFirstResult(search.first())
        .setMaxResults(search.count())
        .getResultList();
  }

  /** How many absences {@link #search} would find on all pages together. */
  @RequiresPermission(PERMISSION)
  public long count(AbsenceSearch search) {
    return reach.count(search);
  }

  /**
   * An absence that the caller may change.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is of somebody the caller does not lead
   */
  @RequiresPermission(PERMISSION)
  public Absence get(long id) {
    Absence absence = entities.find(Absence.class, id);
    if (absence == null || !reach.has(absence.getPerson())) {
      throw Refusal.notFound("people.refusal.noAbsence");
    }
    return absence;
  }

  /**
   * Writes down that somebody is away.
   *
   * @param who badge, e-mail, or words of a name that only one of the caller's people has
   * @param from first day
   * @param until last day, from {@code from} on
   * @throws Refusal INVALID, at the field, if nobody or several people are meant, a day is missing
   *     or out of order, or the person is away then already
   */
  @RequiresPermission(PERMISSION)
  public Absence record(String who, LocalDate from, LocalDate until) {
    Person person = reach.find(who);
    check(person, from, until, null);
    Absence absence = new Absence(person, from, until);
    entities.persist(absence);
    entities.flush();
    audit.record("people.absence-recorded", subject(person), from + " " + until);
    return absence;
  }

  /**
   * Puts the days right.
   *
   * @param version of the absence on the caller's page
   * @throws Refusal as {@link #record}, and CONFLICT if somebody else changed it meanwhile
   */
  @RequiresPermission(PERMISSION)
  public void change(long id, int version, LocalDate from, LocalDate until) {
    Absence absence = current(id, version);
    check(absence.getPerson(), from, until, id);
    absence.lastFrom(from, until);
    entities.flush();
    audit.record("people.absence-changed", subject(absence.getPerson()), from + " " + until);
  }

  /**
   * Takes an absence back: the person is there after all.
   *
   * @throws Refusal CONFLICT if somebody else changed it meanwhile
   */
  @RequiresPermission(PERMISSION)
  public void remove(long id, int version) {
    Absence absence = current(id, version);
    entities.remove(absence);
    entities.flush();
    audit.record(
        "people.absence-removed",
        subject(absence.getPerson()),
        absence.getFrom() + " " + absence.getUntil());
  }

  /** Whether somebody is known to be away on a day. */
  public boolean isAbsent(long personId, LocalDate day) {
    return !ofPeople(List.of(personId), day, day).isEmpty();
  }

  /**
   * The absences of several people that touch a period, in one query.
   *
   * @param from first day of the period
   * @param until last day, included
   * @return by person, the first absence first; who is never away is left out
   */
  public Map<Long, List<Away>> ofPeople(
      Collection<Long> personIds, LocalDate from, LocalDate until) {
    if (personIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT NEW it.segrate.citytimes.people.absence.Away("
                + "a.id, a.person.id, a.fromDate, a.untilDate) FROM Absence a"
                + " WHERE a.person.id IN :people"
                + " AND a.fromDate <= :until AND a.untilDate >= :from ORDER BY a.fromDate, a.id",
            Away.class)
        .setParameter("people", personIds)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .collect(Collectors.groupingBy(Away::personId));
  }

  private Absence current(long id, int version) {
    Absence absence = get(id);
    if (absence.getVersion() != version) {
      throw Refusal.conflict("people.refusal.absenceChanged");
    }
    return absence;
  }

  private void check(Person person, LocalDate from, LocalDate until, Long itself) {
    if (from == null) {
      throw Refusal.invalidField("from", "people.refusal.absenceFrom");
    }
    if (until == null) {
      throw Refusal.invalidField("until", "people.refusal.absenceUntil");
    }
    if (until.isBefore(from)) {
      throw Refusal.invalidField("until", "people.refusal.absenceOrder", until, from);
    }
    LocalDate latest = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    if (until.isAfter(latest)) {
      throw Refusal.invalidField("until", "people.refusal.absenceFar", until, latest);
    }
    if (!person.isActiveOn(from)) {
      throw Refusal.invalidField("from", "people.refusal.absenceNotHere", from, person.fullName());
    }
    ofPeople(List.of(person.getId()), from, until).values().stream()
        .flatMap(List::stream)
        .filter(other -> !other.absenceId().equals(itself))
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.invalidField(
                  "from",
                  "people.refusal.absenceTwice",
                  person.fullName(),
                  other.from(),
                  other.until());
            });
  }

  private static String subject(Person person) {
    return "people.person:" + person.getId();
  }
}
