package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.collect.solve.Shift;
import it.segrate.citytimes.timeband.collect.solve.Slot;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.cover.Quarters;
import it.segrate.citytimes.timeband.rota.Rota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where choices could leave too few people: the slots of a term. Quarters in which the same
 * choices bring or take the same people are one slot, on whichever days; of those only the tightest
 * matters. Where even the worst choice of each leaves enough there is no slot.
 */
final class CoverSlots {

  /**
   * What a choice of somebody's would be.
   *
   * @param rank 1 for the most wanted
   */
  record Wanted(long person, int rank, TimeBand band) {}

  /**
   * A choice and its effect.
   *
   * @param change 1 or -1
   */
  private record Effect(long person, int rank, int change) {}

  private record Tightest(Slot slot, int slack) {}

  private final Rota rota;
  private final Presence presence;
  private final Map<Effect, List<Shift>> shifts = new HashMap<>();

  CoverSlots(Rota rota) {
    this.rota = rota;
    this.presence = new Presence(rota);
  }

  /** What a choice changes, wherever it matters. */
  List<Shift> shifts(long person, int rank) {
    List<Shift> all = new ArrayList<>(shifts.getOrDefault(new Effect(person, rank, 1), List.of()));
    all.addAll(shifts.getOrDefault(new Effect(person, rank, -1), List.of()));
    return all;
  }

  /**
   * Looks at an office or one of its services.
   *
   * @param members those who belong to it
   * @param rules for it alone
   * @param wanted the choices of its members
   */
  void look(String group, List<Person> members, List<CoverRule> rules, List<Wanted> wanted) {
    if (rules.isEmpty() || wanted.isEmpty()) {
      return;
    }
    Map<List<Effect>, Tightest> found = new HashMap<>();
    rota.days()
        .filter(day -> !rota.isHoliday(day))
        .forEach(day -> look(group, day, members, rules, wanted, found));
    found.forEach(
        (effects, tightest) ->
            effects.forEach(
                effect ->
                    shifts
                        .computeIfAbsent(effect, each -> new ArrayList<>())
                        .add(new Shift(tightest.slot(), effect.change()))));
  }

  private void look(
      String group,
      LocalDate day,
      List<Person> members,
      List<CoverRule> rules,
      List<Wanted> wanted,
      Map<List<Effect>, Tightest> found) {
    int[] needed = needed(day, members, rules);
    int[] present = present(day, members);
    int first = 0;
    List<Effect> before = List.of();
    for (int quarter = 0; quarter <= needed.length; quarter++) {
      List<Effect> now =
          quarter < needed.length && needed[quarter] > 0
              ? effects(day, quarter, wanted)
              : List.of();
      boolean goesOn =
          !now.isEmpty()
              && now.equals(before)
              && present[quarter] == present[first]
              && needed[quarter] == needed[first];
      if (!goesOn) {
        keep(group, day, first, quarter, present, needed, before, found);
        first = quarter;
        before = now;
      }
    }
  }

  private static void keep(
      String group,
      LocalDate day,
      int first,
      int end,
      int[] present,
      int[] needed,
      List<Effect> effects,
      Map<List<Effect>, Tightest> found) {
    if (effects.isEmpty()) {
      return;
    }
    Slot slot =
        new Slot(
            group, day, Quarters.start(first), Quarters.start(end), present[first], needed[first]);
    if (leavers(effects) > slot.slack()) {
      found.merge(
          effects,
          new Tightest(slot, slot.slack()),
          (one, other) -> other.slack() < one.slack() ? other : one);
    }
  }

  /** How many could be missing at most. */
  private static long leavers(List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect.change() < 0)
        .map(Effect::person)
        .distinct()
        .count();
  }

  private List<Effect> effects(LocalDate day, int quarter, List<Wanted> wanted) {
    List<Effect> effects = new ArrayList<>();
    for (Wanted one : wanted) {
      boolean now = presence.now(one.person(), day).get(quarter);
      boolean then = presence.with(one.band(), one.person(), day).get(quarter);
      if (now != then) {
        effects.add(new Effect(one.person(), one.rank(), now ? -1 : 1));
      }
    }
    return effects;
  }

  private int[] present(LocalDate day, List<Person> members) {
    int[] present = new int[Quarters.OF_A_DAY];
    for (Person person : members) {
      BitSet there = presence.now(person.getId(), day);
      there.stream().forEach(quarter -> present[quarter]++);
    }
    return present;
  }

  private static int[] needed(LocalDate day, List<Person> members, List<CoverRule> rules) {
    int[] needed = new int[Quarters.OF_A_DAY];
    int staff = (int) members.stream().filter(person -> person.isActiveOn(day)).count();
    for (CoverRule rule : rules) {
      if (rule.holdsOn(day)) {
        for (int q = Quarters.at(rule.getFrom()); q < Quarters.at(rule.getTo()); q++) {
          needed[q] = Math.max(needed[q], rule.needed(staff));
        }
      }
    }
    return needed;
  }
}
