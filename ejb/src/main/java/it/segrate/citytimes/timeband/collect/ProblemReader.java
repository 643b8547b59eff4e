package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.collect.CoverSlots.Wanted;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Choice;
import it.segrate.citytimes.timeband.collect.solve.Offered;
import it.segrate.citytimes.timeband.collect.solve.PlaceLimit;
import it.segrate.citytimes.timeband.collect.solve.Seeker;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a problem for the solver of a window and all that its allocation depends on. */
@Dependent
public class ProblemReader {

  @Inject TermFacts facts;
  @Inject CollectedBands collected;
  @Inject RotaService rotas;
  @Inject RankingTrial trial;

  /** The problem; those who ranked and have left, or are in another office by now, are left out. */
  public Allocation read(CollectionWindow window) {
    return new Reading(window).allocation();
  }

  /** One window, read once. */
  private final class Reading {

    private final CollectionWindow window;
    private final Map<Long, TimeBand> bands;
    private final Map<Office, List<Person>> staff;
    private final Map<Long, Person> people;
    private final Map<Long, List<TimeBandRequest>> requests;
    private final Map<Long, Ranking> rankings = new HashMap<>();
    private final Map<String, Integer> waiting;
    private final Map<String, PlaceLimit> limits = new HashMap<>();
    private final CoverSlots slots;
    private final RankingTrial.Term term;

    Reading(CollectionWindow window) {
      this.window = window;
      term = trial.of(window);
      bands =
          collected.of(window).stream()
              .collect(Collectors.toMap(TimeBand::getId, Function.identity()));
      staff = facts.staff(window);
      people =
          staff.values().stream()
              .flatMap(Collection::stream)
              .collect(Collectors.toMap(Person::getId, Function.identity()));
      requests = facts.requests(window);
      waiting = facts.waiting();
      facts.rankings(window).stream()
          .filter(ranking -> people.containsKey(ranking.getPersonId()))
          .forEach(ranking -> rankings.put(ranking.getPersonId(), ranking));
      slots = new CoverSlots(rotas.of(people.values(), window.getFrom(), window.getUntil()));
      look();
    }

    private void look() {
      List<Long> offices = staff.keySet().stream().map(Office::getId).toList();
      if (offices.isEmpty()) {
        return;
      }
      Map<Long, List<CoverGroup>> services = facts.services(offices);
      Map<Long, List<CoverRule>> rules = facts.rules(offices);
      staff.forEach(
          (office, members) -> {
            List<CoverRule> all = rules.getOrDefault(office.getId(), List.of());
            look(office.getName(), members, of(all, null));
            for (CoverGroup service : services.getOrDefault(office.getId(), List.of())) {
              look(
                  service.getName(),
                  members.stream().filter(one -> service.has(one.getId())).toList(),
                  of(all, service.getId()));
            }
          });
    }

    private static List<CoverRule> of(List<CoverRule> rules, Long service) {
      return rules.stream()
          .filter(rule -> rule.group().map(CoverGroup::getId).equals(Optional.ofNullable(service)))
          .toList();
    }

    private void look(String group, List<Person> members, List<CoverRule> rules) {
      List<Wanted> wanted = new ArrayList<>();
      for (Person person : members) {
        Optional.ofNullable(rankings.get(person.getId()))
            .ifPresent(ranking -> wanted.addAll(wanted(ranking)));
      }
      slots.look(group, members, rules, wanted);
    }

    private List<Wanted> wanted(Ranking ranking) {
      List<Wanted> wanted = new ArrayList<>();
      for (Long band : ranking.getBands()) {
        wanted.add(new Wanted(ranking.getPersonId(), wanted.size() + 1, bands.get(band)));
      }
      return wanted;
    }

    Allocation allocation() {
      Map<Long, Integer> lastTime = facts.lastTime(window);
      return new Allocation(
          rankings.values().stream()
              .map(ranking -> seeker(ranking, lastTime.getOrDefault(ranking.getPersonId(), 0)))
              .toList());
    }

    private Seeker seeker(Ranking ranking, int lastTime) {
      Person person = people.get(ranking.getPersonId());
      List<Choice> choices =
          wanted(ranking).stream().map(wanted -> choice(person, wanted)).toList();
      Seeker seeker =
          new Seeker(ranking.getId(), choices, window.getRanks(), ranking.isPrecedence(), lastTime);
      return ranking.isPinned()
          ? seeker.pinTo(ranking.bandId().map(Offered::new).orElse(null))
          : seeker;
    }

    private Choice choice(Person person, Wanted wanted) {
      boolean allowed =
          window.isFor(person)
              && term.obstacle(
                      wanted.band(), person, requests.getOrDefault(person.getId(), List.of()))
                  .isEmpty();
      return new Choice(
          new Offered(wanted.band().getId()),
          wanted.rank(),
          allowed,
          limit(wanted.band(), person.getOffice()),
          slots.shifts(person.getId(), wanted.rank()));
    }

    private PlaceLimit limit(TimeBand band, Office office) {
      List<Person> members = staff.get(office);
      OptionalInt places = band.offer().places().in(working(members));
      if (places.isEmpty()) {
        return null;
      }
      String line = TermFacts.line(band.getCode(), office.getId());
      return limits.computeIfAbsent(line, each -> limit(places.getAsInt(), line, band, members));
    }

    /** Nobody who waits in line is passed over: while somebody does, no place is free. */
    private PlaceLimit limit(int places, String line, TimeBand band, List<Person> members) {
      boolean nobodyWaits = waiting.getOrDefault(line, 0) == 0;
      long held = TermFacts.holding(band.getCode(), members, requests);
      return new PlaceLimit(places, nobodyWaits ? (int) held : places);
    }

    private long working(List<Person> members) {
      return members.stream().filter(person -> person.isActiveOn(window.getFrom())).count();
    }
  }
}
