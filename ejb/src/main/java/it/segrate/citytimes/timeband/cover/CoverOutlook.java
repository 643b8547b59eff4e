package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import it.segrate.citytimes.worktime.DayHours;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What many requests would do to the cover, as {@link WhatIfService} says it of one: in a number of
 * queries that does not grow, with the people of an office counted once for all of its requests. It
 * guards nothing: who asks shows the caller their own worklist.
 */
@Dependent
public class CoverOutlook {

  /**
   * The most days of people that are looked at for one answer: half a year of 600. Offices come in
   * the order of their first request, until they are too many; the first is looked at always.
   */
  public static final long MOST_DAYS = 600L * Trial.WEEKS * 7;

  @PersistenceContext EntityManager entities;
  @Inject RotaService rotas;
  @Inject CoverRuleService rules;
  @Inject Clock clock;

  long mostDays = MOST_DAYS;

  /**
   * The requests of an office whose cover has rules, and its people.
   *
   * @param rota null where there are too many to look at
   */
  private record Desk(List<Trial> trials, Rota rota, CoverBook book) {

    boolean isLookedAt() {
      return rota != null;
    }

    WhatIf alone(Trial trial) {
      return new WhatIf(
          trial.person().getOffice().getId(),
          trial.from(),
          trial.until(),
          book.with(Map.of(trial.person().getId(), hours(trial)), trial.monday(), trial.until()),
          rota.unknown(),
          Map.of(),
          List.of(),
          List.of());
    }

    List<GroupCover> together() {
      Map<Long, Function<LocalDate, Optional<DayHours>>> hours = new HashMap<>();
      trials.stream()
          .sorted(Comparator.comparing(Trial::from))
          .forEach(
              trial ->
                  hours.merge(
                      trial.person().getId(),
                      hours(trial),
                      // Of two requests of one person, the one that begins later takes over.
                      (before, last) -> day -> (trial.isTriedOn(day) ? last : before).apply(day)));
      return book.with(hours, first(trials), last(trials));
    }

    private Function<LocalDate, Optional<DayHours>> hours(Trial trial) {
      return trial.hours(rota, trial.request().getBand());
    }
  }

  /**
   * What each would do if it alone were granted.
   *
   * @param requestIds those that count most first
   */
  public Map<Long, CoverLine> alone(List<Long> requestIds) {
    List<Trial> trials = trials(requestIds);
    Map<Long, CoverLine> lines = new HashMap<>();
    for (Trial trial : trials) {
      boolean somewhere = trial.person().getOffice() != null;
      lines.put(id(trial), somewhere ? CoverWords.NO_RULE : CoverWords.NO_OFFICE);
    }
    for (Desk desk : desks(trials)) {
      for (Trial trial : desk.trials()) {
        lines.put(
            id(trial), desk.isLookedAt() ? CoverWords.of(desk.alone(trial)) : CoverWords.LATER);
      }
    }
    return lines;
  }

  private static long id(Trial trial) {
    return trial.request().getId();
  }

  /** What they would do if all were granted; as many are looked at as for {@link #alone}. */
  public CoverTogether together(List<Long> requestIds) {
    int counted = 0;
    boolean tight = false;
    List<Text> lacking = new ArrayList<>();
    for (Desk desk : desks(trials(requestIds))) {
      List<GroupCover> groups = desk.isLookedAt() ? desk.together() : List.of();
      if (groups.stream().anyMatch(GroupCover::isRuled)) {
        counted += desk.trials().size();
        tight |= groups.stream().anyMatch(GroupCover::isTight);
        lacking.addAll(CoverWords.lacking(groups));
      }
    }
    return new CoverTogether(counted, tight, lacking);
  }

  /** The requests as they are tried, in the order of their ids; those decided are left out. */
  private List<Trial> trials(List<Long> requestIds) {
    if (requestIds.isEmpty()) {
      return List.of();
    }
    Map<Long, TimeBandRequest> requests =
        entities
            .createQuery(
                "SELECT DISTINCT r FROM TimeBandRequest r JOIN FETCH r.band b"
                    + " LEFT JOIN FETCH b.days WHERE r.id IN :ids",
                TimeBandRequest.class)
            .setParameter("ids", requestIds)
            .getResultStream()
            .filter(request -> request.getState().isUndecided())
            .collect(Collectors.toMap(TimeBandRequest::getId, request -> request));
    Map<Long, Person> people =
        people(requests.values().stream().map(TimeBandRequest::getPersonId).toList());
    LocalDate today = LocalDate.now(clock);
    return requestIds.stream()
        .map(requests::get)
        .filter(Objects::nonNull)
        .map(request -> Trial.of(request, people.get(request.getPersonId()), today))
        .toList();
  }

  private Map<Long, Person> people(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "SELECT p FROM Person p LEFT JOIN FETCH p.office WHERE p.id IN :ids", Person.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Person::getId, person -> person));
  }

  /** The offices that have rules, in the order of their first request. */
  private List<Desk> desks(List<Trial> trials) {
    Map<Long, List<Trial>> offices =
        trials.stream()
            .filter(trial -> trial.person().getOffice() != null)
            .collect(
                Collectors.groupingBy(
                    trial -> trial.person().getOffice().getId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    if (offices.isEmpty()) {
      return List.of();
    }
    Map<Long, List<CoverRule>> ruled =
        rules.rulesIn(offices.keySet()).stream()
            .collect(Collectors.groupingBy(CoverRule::getOfficeId));
    offices.keySet().retainAll(ruled.keySet());
    return offices.isEmpty() ? List.of() : desks(offices, ruled);
  }

  private List<Desk> desks(Map<Long, List<Trial>> offices, Map<Long, List<CoverRule>> ruled) {
    Set<Long> near = near(offices);
    List<Trial> tried = near.stream().flatMap(office -> offices.get(office).stream()).toList();
    Rota all = rotas.ofOffices(near, first(tried), last(tried));
    Map<Long, List<CoverGroup>> services =
        rules.groupsIn(near).stream().collect(Collectors.groupingBy(CoverGroup::getOfficeId));
    List<Desk> desks = new ArrayList<>();
    offices.forEach(
        (office, trials) -> {
          if (near.contains(office)) {
            Rota rota = all.ofOffice(office);
            String name = trials.getFirst().person().getOffice().getName();
            List<CoverGroup> groups = services.getOrDefault(office, List.of());
            desks.add(new Desk(trials, rota, new CoverBook(name, rota, groups, ruled.get(office))));
          } else {
            desks.add(new Desk(trials, null, null));
          }
        });
    return desks;
  }

  /** As many of the offices as can be looked at. */
  private Set<Long> near(Map<Long, List<Trial>> offices) {
    Map<Long, Long> sizes =
        entities
            .createQuery(
                "SELECT p.office.id, COUNT(p.id) FROM Person p WHERE p.office.id IN :offices"
                    + " GROUP BY p.office.id",
                Object[].class)
            .setParameter("offices", offices.keySet())
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    Set<Long> near = new LinkedHashSet<>();
    List<Trial> tried = new ArrayList<>();
    long people = 0;
    for (Map.Entry<Long, List<Trial>> one : offices.entrySet()) {
      people += sizes.get(one.getKey());
      tried.addAll(one.getValue());
      long days = ChronoUnit.DAYS.between(first(tried), last(tried).plusDays(1));
      if (!near.isEmpty() && people * days > mostDays) {
        break;
      }
      near.add(one.getKey());
    }
    return near;
  }

  private static LocalDate first(List<Trial> trials) {
    return trials.stream().map(Trial::monday).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate last(List<Trial> trials) {
    return trials.stream().map(Trial::until).max(Comparator.naturalOrder()).orElseThrow();
  }
}
