package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.NewCase;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person does with requests of their own: send, withdraw, follow. */
@Stateless
public class TimeBandRequestService {

  private static final int KEY_LENGTH = 60;

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject RequestRules rules;
  @Inject PlaceClaims places;
  @Inject PrivateReasonService reasons;
  @Inject ApprovalService approvals;
  @Inject PersonService people;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Sends a request to whoever decides first. The same form sent twice gives the same request.
   *
   * @throws Refusal INVALID, at the field, if something does not hold; FORBIDDEN for an account
   *     without a person in the registry; UNAVAILABLE if there is a reason and no key to seal it;
   *     CONFLICT if another request of the person was stored at this moment
   */
  @RequiresPermission("timeband.request")
  public TimeBandRequest submit(NewRequest order) {
    return submitFor(me(), order);
  }

  /**
   * Sends a request in somebody's name, who asked for that before; the rules are the same.
   *
   * @throws Refusal as for {@link #submit}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public TimeBandRequest submitFor(Person person, NewRequest order) {
    Optional<TimeBandRequest> known = findByKey(person.getId(), order.submissionKey());
    if (known.filter(request -> request.getState() != RequestState.DRAFT).isPresent()) {
      return known.get();
    }
    TimeBand band = band(order);
    // Before the others are read: who stores one after this has raised the version found here.
    Optional<PersonCalendar> calendar = calendarOf(person.getId());
    rules.check(order, band, person, of(person.getId()));
    places.claim(person, band, order);
    TimeBandRequest request = keep(known, person, band, order);
    claim(calendar, person.getId());
    save();
    reasons.keep(request.getId(), order.reason());
    request.claimPrecedence(reasons.isGiven(request.getId()));
    audit.record("timeband.submitted", subject(request), band.getCode() + " " + order.from());
    approvals.open(
        new NewCase(
            TimeBandApproval.KIND,
            request.getId(),
            person.getId(),
            rules.decideUntil(order.from())));
    save();
    return request;
  }

  /**
   * Keeps what is written without sending it: nobody else sees it, and it takes no days. The same
   * form changes the draft it made.
   *
   * @throws Refusal INVALID, at the field, if band or first day is missing, or the days are the
   *     wrong way round; FORBIDDEN, UNAVAILABLE as for {@link #submit}; CONFLICT if the form was
   *     sent
   */
  @RequiresPermission("timeband.request")
  public TimeBandRequest saveDraft(NewRequest order) {
    Person person = me();
    TimeBand band = band(order);
    RequestRules.checkOrder(order);
    TimeBandRequest draft =
        keep(findByKey(person.getId(), order.submissionKey()), person, band, order);
    save();
    reasons.keep(draft.getId(), order.reason());
    draft.claimPrecedence(reasons.isGiven(draft.getId()));
    audit.record("timeband.draft-saved", subject(draft), band.getCode());
    return draft;
  }

  /**
   * Throws a draft of the caller's own away, with its reason.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's; CONFLICT if it was sent
   */
  @RequiresPermission("timeband.request")
  public void discard(long id) {
    TimeBandRequest draft = mine(id);
    if (draft.getState() != RequestState.DRAFT) {
      throw Refusal.conflict("timeband.refusal.state." + draft.getState());
    }
    reasons.forget(id);
    entities.remove(draft);
    audit.record("timeband.draft-discarded", subject(draft), draft.getBand().getCode());
  }

  private TimeBand band(NewRequest order) {
    if (order.bandId() == null) {
      throw Refusal.invalidField("band", "timeband.refusal.bandMissing");
    }
    return catalogue.get(order.bandId());
  }

  private TimeBandRequest keep(
      Optional<TimeBandRequest> known, Person person, TimeBand band, NewRequest order) {
    if (known.isPresent()) {
      known.get().revise(band, order.from(), order.until(), clock.instant());
      known.get().reviewOn(order.reviewOn());
      return known.get();
    }
    TimeBandRequest request =
        new TimeBandRequest(
            person.getId(),
            band,
            order.from(),
            order.until(),
            order.submissionKey(),
            clock.instant());
    request.reviewOn(order.reviewOn());
    entities.persist(request);
    return request;
  }

  /**
   * What {@link #submit} would refuse, as far as it can be told before sending.
   *
   * @param order with band and first day; while one is missing nothing is refused
   */
  @RequiresPermission("timeband.request")
  public Optional<Refusal> obstacle(NewRequest order) {
    if (order.bandId() == null || order.from() == null) {
      return Optional.empty();
    }
    Person person = me();
    try {
      TimeBand band = catalogue.get(order.bandId());
      rules.check(order, band, person, of(person.getId()));
      places.check(person, band, order);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  /**
   * Takes a request of the caller's own back.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's; CONFLICT if it was decided
   *     meanwhile
   */
  @RequiresPermission("timeband.request")
  public void withdraw(long id) {
    TimeBandRequest request = mine(id);
    if (!request.getState().isUndecided()) {
      throw Refusal.conflict("timeband.refusal.state." + request.getState());
    }
    audit.record("timeband.withdrawn", subject(request), null);
    approvals.withdraw(request.caseId().orElseThrow());
  }

  /** The caller's requests, newest first; none for an account without a person. */
  @RequiresPermission("timeband.request")
  public List<TimeBandRequest> mine() {
    Long person = current.get().personId();
    return person == null ? List.of() : of(person);
  }

  /**
   * One of the caller's requests.
   *
   * @throws Refusal NOT_FOUND if there is none or it is somebody else's
   */
  @RequiresPermission("timeband.request")
  public TimeBandRequest mine(long id) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, id);
    Long person = current.get().personId();
    if (request == null || person == null || person != request.getPersonId()) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    return request;
  }

  /**
   * The request whose band a person works now; empty while it is the office's ordinary hours. One
   * that is to be given up is worked until that is decided.
   */
  public Optional<TimeBandRequest> activeOf(long personId) {
    LocalDate today = LocalDate.now(clock);
    return entities
        .createQuery(
            "SELECT DISTINCT r FROM TimeBandRequest r JOIN FETCH r.band b LEFT JOIN FETCH b.days"
                + " WHERE r.personId = :person AND r.state IN :worked",
            TimeBandRequest.class)
        .setParameter("person", personId)
        .setParameter("worked", List.of(RequestState.ACTIVE, RequestState.CANCELLATION_REQUESTED))
        .getResultStream()
        .filter(request -> request.getState() == RequestState.ACTIVE || request.coversDay(today))
        .max(Comparator.comparing(TimeBandRequest::getFrom));
  }

  /** All requests of a person, newest first. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<TimeBandRequest> of(long personId) {
    return entities
        .createQuery(
            "SELECT r FROM TimeBandRequest r JOIN FETCH r.band WHERE r.personId = :person"
                + " ORDER BY r.id DESC",
            TimeBandRequest.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private Optional<TimeBandRequest> findByKey(long personId, String key) {
    if (key == null || key.isBlank() || key.length() > KEY_LENGTH) {
      throw Refusal.invalid("timeband.refusal.formOld");
    }
    return of(personId).stream().filter(r -> r.getSubmissionKey().equals(key)).findFirst();
  }

  private Person me() {
    Long person = current.get().personId();
    if (person == null) {
      throw Refusal.forbidden("timeband.refusal.noPerson");
    }
    return people.find(person).orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
  }

  private Optional<PersonCalendar> calendarOf(long personId) {
    return Optional.ofNullable(entities.find(PersonCalendar.class, personId));
  }

  /**
   * Takes the person's calendar, so that of two who change it at once only one is stored.
   *
   * @throws Refusal CONFLICT if somebody else did meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void claimCalendar(long personId) {
    claim(calendarOf(personId), personId);
    save();
  }

  /** Only who finds the calendar as it was read may add to the person's bands. */
  private void claim(Optional<PersonCalendar> calendar, long personId) {
    calendar.ifPresentOrElse(
        found -> entities.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT),
        () -> entities.persist(new PersonCalendar(personId)));
  }

  private void save() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refusal.conflict("timeband.refusal.justNow");
    }
  }

  private static String subject(TimeBandRequest request) {
    return TimeBandApproval.KIND + ":" + request.getId();
  }
}
