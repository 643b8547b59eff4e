package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the places of bands, office by office. All editions of a band share them. Whoever asks
 * holds a place from the moment the request is sent, so that nobody is led on; what counts when HR
 * approves is who has one by then.
 */
@Dependent
public class Vacancies {

  private static final Set<RequestState> HOLDING =
      EnumSet.of(
          RequestState.SUBMITTED,
          RequestState.MANAGER_APPROVED,
          RequestState.APPROVED,
          RequestState.ACTIVE,
          RequestState.CANCELLATION_REQUESTED);
  private static final Set<RequestState> GRANTED =
      EnumSet.of(RequestState.APPROVED, RequestState.ACTIVE, RequestState.CANCELLATION_REQUESTED);

  @PersistenceContext EntityManager entities;

  /** Days on which a place is taken; {@code until} is null for no end. */
  private record Span(LocalDate from, LocalDate until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * The places of those of the bands that have a limit in the person's office, by code; as many
   * queries for many bands as for one.
   *
   * @param from first day asked for
   * @param until last day asked for; null for no end
   */
  Map<String, Vacancy> of(
      Person person, Collection<TimeBand> bands, LocalDate from, LocalDate until) {
    return count(person, bands, from, until, HOLDING);
  }

  private Map<String, Vacancy> count(
      Person person,
      Collection<TimeBand> bands,
      LocalDate from,
      LocalDate until,
      Set<RequestState> states) {
    Office office = person.getOffice();
    List<TimeBand> limited =
        bands.stream().filter(band -> band.offer().places().isLimited()).toList();
    if (office == null || limited.isEmpty()) {
      return Map.of();
    }
    long staff = staff(office, from);
    Set<String> codes = limited.stream().map(TimeBand::getCode).collect(Collectors.toSet());
    Map<String, List<TimeBandRequest>> held = held(person, codes, from, states);
    Map<String, List<WaitingEntry>> line = line(office.getId(), codes);
    return limited.stream()
        .collect(
            Collectors.toMap(
                TimeBand::getCode,
                band ->
                    vacancy(
                        person,
                        band.offer().places().in(staff),
                        held.getOrDefault(band.getCode(), List.of()),
                        line.getOrDefault(band.getCode(), List.of()),
                        new Span(from, until)),
                (one, other) -> one));
  }

  private static Vacancy vacancy(
      Person person,
      OptionalInt places,
      List<TimeBandRequest> held,
      List<WaitingEntry> line,
      Span asked) {
    List<WaitingEntry> others =
        line.stream().filter(entry -> entry.getPersonId() != person.getId()).toList();
    Stream<Span> promised =
        others.stream()
            .filter(WaitingEntry::isOffered)
            .map(entry -> new Span(entry.getFrom(), entry.until().orElse(null)));
    Stream<Span> taken =
        held.stream().map(request -> new Span(request.getFrom(), request.until().orElse(null)));
    return new Vacancy(
        places.orElseThrow(),
        peak(Stream.concat(taken, promised).toList(), asked),
        (int) others.stream().filter(entry -> !entry.isOffered()).count(),
        line.stream().anyMatch(entry -> entry.getPersonId() == person.getId() && entry.isOffered()),
        asked.from());
  }

  /** The most at once: it is reached on the first day asked for, or on one on which some begin. */
  private static int peak(List<Span> taken, Span asked) {
    return Stream.concat(Stream.of(asked.from()), taken.stream().map(Span::from))
        .filter(asked::covers)
        .mapToInt(day -> (int) taken.stream().filter(span -> span.covers(day)).count())
        .max()
        .orElse(0);
  }

  private long staff(Office office, LocalDate day) {
    return entities
        .createQuery(
            "SELECT COUNT(p) FROM Person p WHERE p.office = :office AND p.hiredOn <= :day"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :day)",
            Long.class)
        .setParameter("office", office)
        .setParameter("day", day)
        .getSingleResult();
  }

  /** What others of the office have of the bands, on the day or later. */
  private Map<String, List<TimeBandRequest>> held(
      Person person, Set<String> codes, LocalDate from, Set<RequestState> states) {
    return entities
        .createQuery(
            "SELECT r FROM TimeBandRequest r JOIN FETCH r.band b, Person p"
                + " WHERE p.id = r.personId AND p.office = :office AND r.personId <> :person"
                + " AND b.code IN :codes AND r.state IN :states"
                + " AND (r.untilDate IS NULL OR r.untilDate >= :from)",
            TimeBandRequest.class)
        .setParameter("office", person.getOffice())
        .setParameter("person", person.getId())
        .setParameter("codes", codes)
        .setParameter("states", states)
        .setParameter("from", from)
        .getResultStream()
        .collect(Collectors.groupingBy(request -> request.getBand().getCode()));
  }

  private Map<String, List<WaitingEntry>> line(long office, Set<String> codes) {
    return entities
        .createQuery(
            "SELECT w FROM WaitingEntry w JOIN FETCH w.band b WHERE w.officeId = :office"
                + " AND b.code IN :codes AND w.state IN :live",
            WaitingEntry.class)
        .setParameter("office", office)
        .setParameter("codes", codes)
        .setParameter("live", WaitingState.LIVE)
        .getResultStream()
        .collect(Collectors.groupingBy(entry -> entry.getBand().getCode()));
  }

  /**
   * Takes a place, if the band has a limit: of two who ask at once, the second is counted after the
   * first.
   *
   * @throws Refusal INVALID at the band if there is none
   */
  void claim(Person person, TimeBand band, LocalDate from, LocalDate until) {
    if (!band.offer().places().isLimited()) {
      return;
    }
    lock(band);
    check(person, band, from, until);
  }

  /**
   * Looks whether there is a place.
   *
   * @throws Refusal INVALID at the band if there is none
   */
  void check(Person person, TimeBand band, LocalDate from, LocalDate until) {
    find(person, band, from, until)
        .filter(vacancy -> !vacancy.isOpen())
        .ifPresent(
            vacancy -> {
              throw Refusal.invalidField(
                  "band", "timeband.refusal.noPlace", vacancy.places(), vacancy.waiting());
            });
  }

  /**
   * Looks whether there is a place still, before HR's approval counts: the number may have been
   * lowered, or somebody have moved to the office.
   *
   * @throws Refusal CONFLICT if there is none
   */
  void confirm(Person person, TimeBandRequest request) {
    TimeBand band = request.getBand();
    if (!band.offer().places().isLimited()) {
      return;
    }
    lock(band);
    Optional.ofNullable(
            count(person, List.of(band), request.getFrom(), request.until().orElse(null), GRANTED)
                .get(band.getCode()))
        .filter(vacancy -> vacancy.free() == 0)
        .ifPresent(
            vacancy -> {
              throw Refusal.conflict("timeband.refusal.placesGone", vacancy.places());
            });
  }

  /** The places of one band; empty where there is no limit. */
  Optional<Vacancy> find(Person person, TimeBand band, LocalDate from, LocalDate until) {
    return Optional.ofNullable(of(person, List.of(band), from, until).get(band.getCode()));
  }

  /** Until the transaction ends, nobody else counts the places of the band. */
  void lock(TimeBand band) {
    entities
        .createQuery(
            "UPDATE TimeBand b SET b.changedAt = b.changedAt WHERE b.code = :code"
                + " AND b.edition = 1")
        .setParameter("code", band.getCode())
        .executeUpdate();
  }
}
