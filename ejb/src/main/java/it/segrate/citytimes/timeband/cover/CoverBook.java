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
import java.util.function.Predicate;

/**
 * An office's people, counted once, against which any hours of one of them can be tried: only that
 * person is counted anew.
 */
final class CoverBook {

  private record Group(
      Optional<Long> id, String name, Predicate<Long> has, List<CoverRule> rules) {}

  private final Rota rota;
  private final Person asking;
  private final List<Group> groups = new ArrayList<>();
  private final Map<DayHours, BitSet> known = new HashMap<>();
  private final Map<Group, Map<LocalDate, int[]>> others = new HashMap<>();

  /**
   * @param rota of the whole office, who asks included
   * @param services of the office
   * @param rules of the office and its services, whenever they hold
   */
  CoverBook(
      String office, Rota rota, Person asking, List<CoverGroup> services, List<CoverRule> rules) {
    this.rota = rota;
    this.asking = asking;
    groups.add(new Group(Optional.empty(), office, id -> true, of(rules, null)));
    services.forEach(
        service ->
            groups.add(
                new Group(
                    Optional.of(service.getId()),
                    service.getName(),
                    service::has,
                    of(rules, service.getId()))));
  }

  private static List<CoverRule> of(List<CoverRule> rules, Long service) {
    return rules.stream()
        .filter(rule -> rule.group().map(CoverGroup::getId).equals(Optional.ofNullable(service)))
        .toList();
  }

  /**
   * What would be, did the person who asks work other hours.
   *
   * @param hours of a day, holidays and days before the first one included; empty for a day off
   */
  List<GroupCover> with(Function<LocalDate, Optional<DayHours>> hours) {
    return groups.stream()
        .map(
            group ->
                new GroupCover(
                    group.id(),
                    group.name(),
                    group.has().test(asking.getId()),
                    rota.days().map(day -> day(group, day, hours.apply(day))).toList()))
        .toList();
  }

  private CoverDay day(Group group, LocalDate day, Optional<DayHours> asked) {
    int[] rest =
        others
            .computeIfAbsent(group, each -> new HashMap<>())
            .computeIfAbsent(day, each -> countOthers(group, each));
    int[] now = rest.clone();
    int[] with = rest.clone();
    if (group.has().test(asking.getId()) && rota.away(asking.getId(), day).isEmpty()) {
      add(now, rota.planned(asking.getId(), day));
      add(with, asked);
    }
    return new CoverDay(day, now, with, needed(group, day));
  }

  private int[] countOthers(Group group, LocalDate day) {
    int[] count = new int[Quarters.OF_A_DAY];
    rota.people().stream()
        .filter(person -> !person.equals(asking) && group.has().test(person.getId()))
        .forEach(person -> add(count, rota.worked(person.getId(), day)));
    return count;
  }

  private int[] needed(Group group, LocalDate day) {
    int[] needed = new int[Quarters.OF_A_DAY];
    List<CoverRule> holding = group.rules().stream().filter(rule -> rule.holdsOn(day)).toList();
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
            .filter(person -> group.has().test(person.getId()) && person.isActiveOn(day))
            .count();
  }

  private void add(int[] count, Optional<DayHours> hours) {
    hours
        .map(worked -> known.computeIfAbsent(worked, Quarters::surely))
        .ifPresent(there -> there.stream().forEach(quarter -> count[quarter]++));
  }

  /** Who of a group, the person who asks left out, is surely there all that time. */
  List<Person> present(Optional<Long> group, LocalDate day, int first, int end) {
    Group found = groups.stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow();
    return rota.people().stream()
        .filter(person -> !person.equals(asking) && found.has().test(person.getId()))
        .filter(
            person ->
                rota.worked(person.getId(), day)
                    .map(Quarters::surely)
                    .filter(there -> there.nextClearBit(first) >= end)
                    .isPresent())
        .toList();
  }
}
