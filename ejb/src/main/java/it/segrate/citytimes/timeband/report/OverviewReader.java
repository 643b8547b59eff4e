package it.segrate.citytimes.timeband.report;

import it.segrate.citytimes.timeband.RequestState;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an overview in four queries: offices, people, requests, personalised schedules. */
final class OverviewReader {

  /** Ended ones too: on a day that has passed, they were worked. */
  private static final List<RequestState> COUNTED =
      List.of(
          RequestState.SUBMITTED,
          RequestState.MANAGER_APPROVED,
          RequestState.APPROVED,
          RequestState.ACTIVE,
          RequestState.CANCELLATION_REQUESTED,
          RequestState.ENDED);

  private final EntityManager entities;
  private final OverviewFilter filter;
  private final LocalDate day;
  private final Map<String, BandName> bands = new HashMap<>();

  OverviewReader(EntityManager entities, OverviewFilter filter) {
    this.entities = entities;
    this.filter = filter;
    this.day = filter.day();
  }

  /** Somebody who works on the day. */
  private record Holder(long id, String name, String badge, Long officeId, String office) {}

  Overview read() {
    Map<Long, Holder> people = people();
    Map<Long, OverviewLine> worked = new LinkedHashMap<>();
    people.values().forEach(one -> worked.put(one.id(), line(one, null, Standing.ORDINARY)));
    schedules().forEach((id, days) -> put(worked, people.get(id), days, Standing.PERSONAL));
    List<OverviewLine> later = new ArrayList<>();
    for (Asked asked : requests()) {
      Holder holder = people.get(asked.personId());
      if (holder != null && asked.standingOn(day) == Standing.BAND) {
        put(worked, holder, asked.days(), Standing.BAND);
      } else if (holder != null && asked.standingOn(day) != null) {
        later.add(line(holder, asked.days(), asked.standingOn(day)));
      }
    }
    List<OverviewLine> lines = new ArrayList<>(worked.values());
    lines.addAll(later);
    List<BandName> known =
        lines.stream()
            .map(OverviewLine::band)
            .filter(band -> band != null)
            .distinct()
            .sorted(Comparator.comparing(BandName::italian).thenComparing(BandName::code))
            .toList();
    List<Long> order = List.copyOf(people.keySet());
    Map<Long, Integer> places = new HashMap<>();
    order.forEach(id -> places.put(id, places.size()));
    lines.sort(Comparator.comparing(one -> places.get(one.personId())));
    return new Overview(filter, lines, known);
  }

  private static void put(
      Map<Long, OverviewLine> worked, Holder holder, Days days, Standing standing) {
    if (holder != null) {
      worked.put(holder.id(), line(holder, days, standing));
    }
  }

  private static OverviewLine line(Holder one, Days days, Standing standing) {
    return new OverviewLine(
        one.id(),
        one.name(),
        one.badge(),
        one.officeId(),
        one.office(),
        days == null ? null : days.band(),
        days == null ? null : days.from(),
        days == null ? null : days.until(),
        standing);
  }

  /** From when to when, and of which band. */
  private record Days(BandName band, LocalDate from, LocalDate until) {

    boolean isBefore(LocalDate day) {
      return until != null && until.isBefore(day);
    }
  }

  private record Asked(long personId, Days days, RequestState state) {

    /** How it stands on the day; null if it has nothing to do with it. */
    Standing standingOn(LocalDate day) {
      if (days.isBefore(day)) {
        return null;
      }
      if (state.isUndecided()) {
        return Standing.DECIDING;
      }
      if (!days.from().isAfter(day)) {
        return Standing.BAND;
      }
      return state == RequestState.ENDED ? null : Standing.COMING;
    }
  }

  private Map<Long, Holder> people() {
    Set<Long> offices = filter.officeId() == null ? null : offices();
    Map<Long, Holder> people = new LinkedHashMap<>();
    entities
        .createQuery(
            "SELECT p.id, p.firstName, p.lastName, p.badge, o.id, o.name FROM Person p"
                + " LEFT JOIN p.office o WHERE p.hiredOn <= :day"
                + " AND (p.leftOn IS NULL OR p.leftOn >= :day) ORDER BY p.searchText",
            Object[].class)
        .setParameter("day", day)
        .getResultStream()
        .map(
            row ->
                new Holder(
                    (Long) row[0],
                    row[1] + " " + row[2],
                    (String) row[3],
                    (Long) row[4],
                    (String) row[5]))
        .filter(one -> offices == null || offices.contains(officeOf(one)))
        .forEach(one -> people.put(one.id(), one));
    return people;
  }

  private static long officeOf(Holder one) {
    return one.officeId() == null ? OverviewFilter.NO_OFFICE : one.officeId();
  }

  /** The office that is looked at, and those below it unless it is meant alone. */
  private Set<Long> offices() {
    Set<Long> chosen = new HashSet<>(Set.of(filter.officeId()));
    if (filter.alone()) {
      return chosen;
    }
    List<Object[]> under =
        entities
            .createQuery("SELECT o.id, above.id FROM Office o JOIN o.parent above", Object[].class)
            .getResultList();
    boolean found = true;
    while (found) {
      found = false;
      for (Object[] one : under) {
        found |= chosen.contains((Long) one[1]) && chosen.add((Long) one[0]);
      }
    }
    return chosen;
  }

  private Map<Long, Days> schedules() {
    Map<Long, Days> schedules = new HashMap<>();
    entities
        .createQuery(
            "SELECT s.personId, s.fromDate, s.untilDate FROM PersonalSchedule s"
                + " WHERE s.fromDate <= :day AND (s.untilDate IS NULL OR s.untilDate >= :day)",
            Object[].class)
        .setParameter("day", day)
        .getResultStream()
        .forEach(
            row ->
                schedules.put(
                    (Long) row[0], new Days(null, (LocalDate) row[1], (LocalDate) row[2])));
    return schedules;
  }

  private List<Asked> requests() {
    return entities
        .createQuery(
            "SELECT r.personId, b.code, b.nameIt, b.nameEn, r.fromDate, r.untilDate, r.state"
                + " FROM TimeBandRequest r JOIN r.band b WHERE r.state IN :states"
                + " AND (r.untilDate IS NULL OR r.untilDate >= :day) ORDER BY b.edition DESC, r.id",
            Object[].class)
        .setParameter("states", COUNTED)
        .setParameter("day", day)
        .getResultStream()
        .map(
            row ->
                new Asked(
                    (Long) row[0],
                    new Days(
                        // Under the name of the newest edition that somebody has.
                        bands.computeIfAbsent(
                            (String) row[1],
                            code -> new BandName(code, (String) row[2], (String) row[3])),
                        (LocalDate) row[4],
                        (LocalDate) row[5]),
                    (RequestState) row[6]))
        .toList();
  }
}
