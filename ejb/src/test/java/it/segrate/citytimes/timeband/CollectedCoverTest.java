package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.collect.CollectionWindow;
import it.segrate.citytimes.timeband.collect.Ranking;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Explanation;
import it.segrate.citytimes.timeband.collect.solve.Offered;
import it.segrate.citytimes.timeband.collect.solve.Seeker;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverNeed;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.cover.Quarters;
import it.segrate.citytimes.timeband.rota.Ordinary;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.TestRota;
import it.segrate.citytimes.worktime.DayHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The slots to which a term is cut down, against somebody who counts every quarter of every day:
 * whatever people get, both find the same to be possible.
 */
@BothDatabases
class CollectedCoverTest {

  private static final int ROUNDS = 5;

  private final Random chance = new Random(20_27);
  private Collections collections;
  private BandTown town;
  private List<Account> people;
  private long id;

  @BeforeEach
  void build(TestDatabase db) {
    collections = new Collections(db);
    town = collections.town;
    people = List.of(town.head, town.employee, town.colleague);
    id = collections.open();
    String ordinary =
        town.as(
            null, desk -> desk.entities.find(TimeBand.class, town.bands.get("equal")).getCode());
    town.doAs(
        null,
        desk -> {
          LocalDate since = BandTown.TODAY.minusYears(1);
          desk.entities.persist(new Ordinary(collections.office(), ordinary, since));
          Person away = desk.entities.find(Person.class, town.colleague.getPersonId());
          desk.entities.persist(new Absence(away, Collections.FROM, Collections.FROM.plusWeeks(3)));
        });
    people.forEach(who -> collections.rank(who, id, "monday", "equal"));
  }

  @Test
  void whatIsPossibleByTheSlotsIsPossibleQuarterByQuarter() {
    int possible = 0;
    for (int round = 0; round < ROUNDS; round++) {
      rules();
      possible += town.as(null, this::compareAll);
    }
    assertThat(possible).isBetween(ROUNDS, ROUNDS * 26);
  }

  /** Whatever the three get; tells how many of the 27 ways are possible. */
  private int compareAll(BandTown.Desk desk) {
    Allocation problem = desk.collect.reader.read(desk.entities.find(CollectionWindow.class, id));
    Rota rota =
        TestRota.over(desk.entities, town.clock)
            .ofOffice(collections.office(), Collections.FROM, Collections.UNTIL);
    List<CoverRule> rules =
        desk.entities
            .createQuery("SELECT r FROM CoverRule r WHERE r.officeId = :office", CoverRule.class)
            .setParameter("office", collections.office())
            .getResultList();
    Map<Long, TimeBand> bands =
        town.bands.values().stream()
            .collect(Collectors.toMap(one -> one, one -> desk.entities.find(TimeBand.class, one)));
    int possible = 0;
    for (int way = 0; way < 27; way++) {
      Map<Long, Integer> got = byPerson(way % 3, way / 3 % 3, way / 9);
      for (Seeker seeker : problem.getSeekers()) {
        long person = desk.entities.find(Ranking.class, seeker.getId()).getPersonId();
        seeker.setBand(band(got.get(person)).map(Offered::new).orElse(null));
      }
      boolean bySlots = new Explanation(problem).shortages().isEmpty();
      assertThat(bySlots)
          .as("%s", got)
          .isEqualTo(
              rota.days()
                  .filter(day -> !rota.isHoliday(day))
                  .allMatch(day -> keeps(day, rota, rules, bands, got)));
      possible += bySlots ? 1 : 0;
    }
    return possible;
  }

  /** Other rules than before, for the office and a service of two. */
  private void rules() {
    town.doAs(
        null,
        desk -> {
          desk.entities
              .createQuery("DELETE FROM CoverRule r WHERE r.officeId = :office")
              .setParameter("office", collections.office())
              .executeUpdate();
          CoverGroup service =
              new CoverGroup(
                  collections.office(),
                  "Servizio " + chance.nextInt(),
                  List.of(town.head.getPersonId(), town.employee.getPersonId()));
          desk.entities.persist(service);
          for (int i = 0; i < 3; i++) {
            LocalTime from = LocalTime.of(8 + chance.nextInt(8), 15 * chance.nextInt(4));
            desk.entities.persist(
                new CoverRule(
                    collections.office(),
                    i == 0 ? service : null,
                    DayOfWeek.of(1 + chance.nextInt(5)),
                    new CoverNeed(
                        from,
                        from.plusMinutes(15L * (1 + chance.nextInt(8))),
                        1 + chance.nextInt(3),
                        null,
                        BandTown.TODAY,
                        null)));
          }
        });
  }

  private Optional<Long> band(int got) {
    return got == 0 ? Optional.empty() : Optional.of(town.bands.get(got == 1 ? "monday" : "equal"));
  }

  private Map<Long, Integer> byPerson(int... got) {
    return IntStream.range(0, people.size())
        .boxed()
        .collect(Collectors.toMap(i -> people.get(i).getPersonId(), i -> got[i]));
  }

  private boolean keeps(
      LocalDate day,
      Rota rota,
      List<CoverRule> rules,
      Map<Long, TimeBand> bands,
      Map<Long, Integer> got) {
    List<CoverRule> holding = rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    if (holding.isEmpty()) {
      return true;
    }
    Map<Person, BitSet> now = new HashMap<>();
    Map<Person, BitSet> then = new HashMap<>();
    for (Person person : rota.people()) {
      Optional<DayHours> hours = rota.worked(person.getId(), day);
      now.put(person, there(hours));
      Optional<Long> band = band(got.get(person.getId()));
      boolean away = rota.away(person.getId(), day).isPresent();
      then.put(
          person,
          there(
              band.isEmpty() ? hours : bands.get(band.get()).hoursOn(day).filter(given -> !away)));
    }
    return holding.stream().allMatch(rule -> keeps(rule, now, then));
  }

  private static boolean keeps(CoverRule rule, Map<Person, BitSet> now, Map<Person, BitSet> then) {
    for (int q = Quarters.at(rule.getFrom()); q < Quarters.at(rule.getTo()); q++) {
      if (count(rule, then, q) < Math.min(rule.needed(3), count(rule, now, q))) {
        return false;
      }
    }
    return true;
  }

  private static long count(CoverRule rule, Map<Person, BitSet> there, int quarter) {
    return there.entrySet().stream()
        .filter(one -> rule.group().map(group -> group.has(one.getKey().getId())).orElse(true))
        .filter(one -> one.getValue().get(quarter))
        .count();
  }

  private static BitSet there(Optional<DayHours> hours) {
    return hours.map(Quarters::surely).orElseGet(BitSet::new);
  }
}
