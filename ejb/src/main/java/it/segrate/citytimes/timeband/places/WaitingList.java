package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandFeature;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person does about places: see them, wait for one, leave the line. */
@Stateless
@RequiresPermission(TimeBandFeature.REQUEST)
public class WaitingList {

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject TimeBandRequestService requests;
  @Inject RequestRules rules;
  @Inject Vacancies vacancies;
  @Inject WaitingItems items;
  @Inject PersonService people;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * The places of each band that has a limit in the caller's office, by the id of the band.
   *
   * @param from first day asked for; null, or too early, for the first one that can be
   * @param until last day asked for; null for no end
   */
  public Map<Long, Vacancy> vacancies(List<TimeBand> bands, LocalDate from, LocalDate until) {
    LocalDate first = from == null || from.isBefore(rules.earliest()) ? rules.earliest() : from;
    LocalDate last = until == null || until.isBefore(first) ? null : until;
    Optional<Person> me = Optional.ofNullable(current.get().personId()).flatMap(people::find);
    Map<String, Vacancy> found =
        me.map(person -> vacancies.of(person, bands, first, last)).orElse(Map.of());
    return bands.stream()
        .filter(band -> found.containsKey(band.getCode()) && band.offer().places().isLimited())
        .collect(Collectors.toMap(TimeBand::getId, band -> found.get(band.getCode())));
  }

  /**
   * Puts the caller in line for a place. The category of the reason decides who goes first, and is
   * not kept; it is asked for again with the request.
   *
   * @throws Refusal INVALID, at the field, as for a request; CONFLICT if there is a place, or the
   *     caller waits already
   */
  public WaitingEntry join(NewRequest order) {
    Person me =
        Optional.ofNullable(current.get().personId())
            .flatMap(people::find)
            .orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
    if (order.bandId() == null) {
      throw Refusal.invalidField("band", "timeband.refusal.bandMissing");
    }
    TimeBand band = catalogue.get(order.bandId());
    rules.check(order, band, me, requests.mine());
    vacancies.lock(band);
    if (vacancies.find(me, band, order.from(), order.until()).filter(v -> !v.isOpen()).isEmpty()) {
      throw Refusal.conflict("timeband.refusal.placeThere");
    }
    if (mineFor(band).isPresent()) {
      throw Refusal.conflict("timeband.refusal.waitsAlready");
    }
    WaitingEntry entry =
        new WaitingEntry(
            me.getId(), me.getOffice().getId(), band, order.from(), order.until(), clock.instant());
    entities.persist(entry);
    entities.flush();
    items.put(entry, order.reason().givesPrecedence());
    items.check(band.getCode(), entry.getOfficeId());
    audit.record("timeband.waiting-joined", subject(entry), band.getCode() + " " + order.from());
    return entry;
  }

  private Optional<WaitingEntry> mineFor(TimeBand band) {
    return live().stream()
        .filter(entry -> entry.getBand().getCode().equals(band.getCode()))
        .findFirst();
  }

  /** What the caller waits for, with the position; as many queries for many as for one. */
  public List<MyWaiting> mine() {
    List<WaitingEntry> mine = live();
    if (mine.isEmpty()) {
      return List.of();
    }
    List<Long> order = items.order();
    Map<Long, WaitingEntry> all =
        entities
            .createQuery(
                "SELECT w FROM WaitingEntry w JOIN FETCH w.band WHERE w.state = :waiting",
                WaitingEntry.class)
            .setParameter("waiting", WaitingState.WAITING)
            .getResultStream()
            .collect(Collectors.toMap(WaitingEntry::itemId, entry -> entry));
    return mine.stream().map(entry -> new MyWaiting(entry, position(entry, order, all))).toList();
  }

  private static int position(WaitingEntry mine, List<Long> order, Map<Long, WaitingEntry> all) {
    if (mine.isOffered()) {
      return 0;
    }
    return 1
        + (int)
            order.stream()
                .takeWhile(item -> item != mine.itemId())
                .map(all::get)
                .filter(other -> other != null && other.isInLineWith(mine))
                .count();
  }

  private List<WaitingEntry> live() {
    Long person = current.get().personId();
    return person == null
        ? List.of()
        : entities
            .createQuery(
                "SELECT DISTINCT w FROM WaitingEntry w JOIN FETCH w.band"
                    + " WHERE w.personId = :person AND w.state IN :live ORDER BY w.id",
                WaitingEntry.class)
            .setParameter("person", person)
            .setParameter("live", WaitingState.LIVE)
            .getResultList();
  }

  /**
   * Leaves the line, or lets a promised place go to the next.
   *
   * @throws Refusal NOT_FOUND if the caller does not wait there; CONFLICT if it is over
   */
  public void leave(long id) {
    WaitingEntry entry = entities.find(WaitingEntry.class, id);
    Long person = current.get().personId();
    if (entry == null || person == null || entry.getPersonId() != person) {
      throw Refusal.notFound("timeband.refusal.notWaiting");
    }
    entry.leave();
    items.drop(entry);
    items.check(entry.getBand().getCode(), entry.getOfficeId());
    audit.record("timeband.waiting-left", subject(entry), entry.getState().name());
  }

  static String subject(WaitingEntry entry) {
    return "waiting:" + entry.getId();
  }
}
