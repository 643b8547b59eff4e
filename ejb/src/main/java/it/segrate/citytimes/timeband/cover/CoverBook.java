package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An office's people, counted once, against which any hours of some of them can be tried: only
 * those are counted anew.
 */
final class CoverBook {

  /** The office or a service, with what was counted of it, by day. */
  private static final class Group {
    private final CoverGroup service;
    private final String name;
    private final List<CoverRule> rules;
    private final Map<LocalDate, int[]> present = new HashMap<>();
    private final Map<LocalDate, int[]> needed = new HashMap<>();

    Group(CoverGroup service, String name, List<CoverRule> rules) {
      this.service = service;
      this.name = name;
      this.rules = rules;
    }

    Optional<Long> id() {
      return Optional.ofNullable(service).map(CoverGroup::getId);
    }

    boolean has(long person) {
      return service == null || service.has(person);
    }
  }

  private final Rota rota;
  private final List<Group> groups = new ArrayList<>();
  private final Map<DayHours, BitSet> known = new HashMap<>();

  /**
   * @param rota of the whole office
   * @param services of the office
   * @param rules of the office and its services, whenever they hold
   */
  CoverBook(String office, Rota rota, List<CoverGroup> services, List<CoverRule> rules) {
    this.rota = rota;
    groups.add(new Group(null, office, of(rules, null)));
    services.forEach(one -> groups.add(new Group(one, one.getName(), of(rules, one.getId()))));
  }

  private static List<CoverRule> of(List<CoverRule> rules, Long service) {
    return rules.stream()
        .filter(rule -> rule.group().map(CoverGroup::getId).equals(Optional.ofNullable(service)))
        .toList();
  }

  /**
   * What would be, did some people work other hours.
   *
   * @param hours of each of them on a day, holidays included; empty for a day off
   * @param from first day, not before that of the rota
   * @param until last day, not after that of the rota
   */
  List<GroupCover> with(
      Map<Long, Function<LocalDate, Optional<DayHours>>> hours, LocalDate from, LocalDate until) {
    List<LocalDate> days = from.datesUntil(until.plusDays(1)).toList();
    return groups.stream()
        .map(
            group ->
                new GroupCover(
                    group.id(),
                    group.name,
                    days.stream().map(day -> day(group, day, hours)).toList()))
        .toList();
  }

  private CoverDay day(
      Group group, LocalDate day, Map<Long, Function<LocalDate, Optional<DayHours>>> hours) {
    int[] now = group.present.computeIfAbsent(day, each -> count(group, each));
    int[] with = now;
    for (Map.Entry<Long, Function<LocalDate, Optional<DayHours>>> one : hours.entrySet()) {
      long person = one.getKey();
      if (group.has(person) && rota.away(person, day).isEmpty()) {
        Optional<DayHours> planned = rota.planned(person, day);
        Optional<DayHours> asked = one.getValue().apply(day);
        if (!asked.equals(planned)) {
          with = with == now ? now.clone() : with;
          add(with, planned, -1);
          add(with, asked, 1);
        }
      }
    }
    return new CoverDay(
        day, now, with, group.needed.computeIfAbsent(day, each -> needed(group, each)));
  }

  private int[] count(Group group, LocalDate day) {
    int[] count = new int[Quarters.OF_A_DAY];
    for (Person person : rota.people()) {
      if (group.has(person.getId())) {
        add(count, rota.worked(person.getId(), day), 1);
      }
    }
    return count;
  }

  private int[] needed(Group group, LocalDate day) {
    int[] needed = new int[Quarters.OF_A_DAY];
    List<CoverRule> holding = group.rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    if (!holding.isEmpty() && !rota.isHoliday(day)) {
      int staff = staff(group, day);
      for (CoverRule rule : holding) {
        for (int q = Quarters.at(rule.getFrom()); q < Quarters.at(rule.getTo()); q++) {
          needed[q] = Math.max(needed[q], rule.needed(staff));
        }
      }
    }
    return needed;
  }

  private int staff(Group group, LocalDate day) {
    return (int)
        rota.people().stream()
            .filter(person -> group.has(person.getId()) && person.isActiveOn(day))
            .count();
  }

  private void add(int[] count, Optional<DayHours> hours, int people) {
    if (hours.isPresent()) {
      BitSet there = known.computeIfAbsent(hours.get(), Quarters::surely);
      for (int q = there.nextSetBit(0); q >= 0; q = there.nextSetBit(q + 1)) {
        count[q] += people;
      }
    }
  }

  /** Who of a group, the person who asks left out, is surely there all that time. */
  List<Person> present(long asking, Optional<Long> group, LocalDate day, int first, int end) {
    Group found = groups.stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow();
    return rota.people().stream()
        .filter(person -> person.getId() != asking && found.has(person.getId()))
        .filter(
            person ->
                rota.worked(person.getId(), day)
                    .map(Quarters::surely)
                    .filter(there -> there.nextClearBit(first) >= end)
                    .isPresent())
        .toList();
  }
}
