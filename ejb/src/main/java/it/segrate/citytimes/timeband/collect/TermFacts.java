package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.places.WaitingState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads what a window's allocation depends on, each thing for all people in one query: how many
 * there are does not change how many queries it takes.
 */
@Dependent
public class TermFacts {

  private static final List<RequestState> TAKING_DAYS =
      Arrays.stream(RequestState.values()).filter(RequestState::takesDays).toList();

  @PersistenceContext EntityManager entities;
  @Inject OfficeService offices;

  /** What was ranked, the first to rank first. */
  List<Ranking> rankings(CollectionWindow window) {
    return entities
        .createQuery(
            "SELECT r FROM Ranking r WHERE r.windowId = :window ORDER BY r.id", Ranking.class)
        .setParameter("window", window.getId())
        .getResultList();
  }

  /** Those who work in the term in the offices it is for, by office. */
  Map<Office, List<Person>> staff(CollectionWindow window) {
    List<Office> concerned = offices.all().stream().filter(window::isFor).toList();
    if (concerned.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT p FROM Person p WHERE p.office IN :offices AND p.hiredOn <= :until"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :from) ORDER BY p.id",
            Person.class)
        .setParameter("offices", concerned)
        .setParameter("from", window.getFrom())
        .setParameter("until", window.getUntil())
        .getResultStream()
        .collect(Collectors.groupingBy(Person::getOffice));
  }

  /** What people have asked for or have, that takes days in the term or later, by person. */
  Map<Long, List<TimeBandRequest>> requests(CollectionWindow window) {
    return entities
        .createQuery(
            "SELECT r FROM TimeBandRequest r JOIN FETCH r.band WHERE r.state IN :states"
                + " AND r.fromDate <= :until AND (r.untilDate IS NULL OR r.untilDate >= :from)",
            TimeBandRequest.class)
        .setParameter("states", TAKING_DAYS)
        .setParameter("from", window.getFrom())
        .setParameter("until", window.getUntil())
        .getResultStream()
        .collect(Collectors.groupingBy(TimeBandRequest::getPersonId));
  }

  /** How many wait for a place or were promised one, by {@link #line}. */
  Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new HashMap<>();
    entities
        .createQuery(
            "SELECT w.band.code, w.officeId FROM WaitingEntry w WHERE w.state IN :live",
            Object[].class)
        .setParameter("live", WaitingState.LIVE)
        .getResultList()
        .forEach(row -> waiting.merge(line((String) row[0], (Long) row[1]), 1, Integer::sum));
    return waiting;
  }

  /** The name of a band's line in an office. */
  static String line(String code, long office) {
    return code + "@" + office;
  }

  /** The services of offices, by office. */
  Map<Long, List<CoverGroup>> services(Collection<Long> of) {
    return entities
        .createQuery(
            "SELECT DISTINCT g FROM CoverGroup g LEFT JOIN FETCH g.members"
                + " WHERE g.officeId IN :offices ORDER BY g.name",
            CoverGroup.class)
        .setParameter("offices", of)
        .getResultStream()
        .collect(Collectors.groupingBy(CoverGroup::getOfficeId));
  }

  /** The rules of cover of offices, by office. */
  Map<Long, List<CoverRule>> rules(Collection<Long> of) {
    return entities
        .createQuery(
            "SELECT r FROM CoverRule r LEFT JOIN FETCH r.group WHERE r.officeId IN :offices",
            CoverRule.class)
        .setParameter("offices", of)
        .getResultStream()
        .collect(Collectors.groupingBy(CoverRule::getOfficeId));
  }

  /**
   * How discontent the last published window before this one left people; the others are absent.
   */
  Map<Long, Integer> lastTime(CollectionWindow window) {
    List<CollectionWindow> before =
        entities
            .createQuery(
                "SELECT w FROM CollectionWindow w WHERE w.state = :published AND w.id <> :window"
                    + " ORDER BY w.fromDate DESC, w.id DESC",
                CollectionWindow.class)
            .setParameter("published", CollectionState.PUBLISHED)
            .setParameter("window", window.getId())
            .setMaxResults(1)
            .getResultList();
    if (before.isEmpty()) {
      return Map.of();
    }
    int none = before.getFirst().getRanks() + 1;
    return rankings(before.getFirst()).stream()
        .collect(
            Collectors.toMap(
                Ranking::getPersonId, ranking -> ranking.cameTrue().orElse(none + 1) - 1));
  }

  /** The requests that hold a place of a band, whatever its edition. */
  static long holding(String code, List<Person> staff, Map<Long, List<TimeBandRequest>> requests) {
    return staff.stream()
        .flatMap(person -> requests.getOrDefault(person.getId(), List.of()).stream())
        .filter(request -> request.getBand().getCode().equals(code))
        .count();
  }
}
