package it.segrate.citytimes.timeband.collect.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * Small problems against somebody who tries every allocation and counts by hand: none that is
 * proposed breaks a hard rule, and none that keeps them is better.
 */
class AllocationOracleTest {

  private static final int BANDS = 3;

  /** Longer than it takes to try everything, on any machine. */
  private static final Duration AGES = Duration.ofMinutes(10);

  /** A town as the oracle knows it: who is where now, and with which band. */
  private record Town(
      int people,
      boolean[][] now,
      boolean[][][] with,
      int[] needed,
      int[] places,
      boolean[] first) {

    static Town of(Random chance, int people, int slots) {
      boolean[][] now = new boolean[people][slots];
      boolean[][][] with = new boolean[people][BANDS][slots];
      boolean[] first = new boolean[people];
      for (int person = 0; person < people; person++) {
        first[person] = chance.nextInt(4) == 0;
        for (int slot = 0; slot < slots; slot++) {
          now[person][slot] = chance.nextInt(3) > 0;
          for (int band = 0; band < BANDS; band++) {
            with[person][band][slot] = chance.nextBoolean();
          }
        }
      }
      int[] needed = chance.ints(slots, 0, people + 1).toArray();
      int[] places = chance.ints(BANDS, 0, people + 1).toArray();
      return new Town(people, now, with, needed, places, first);
    }

    /** {@code got[person]} is a band, or -1 for none. */
    boolean keepsTheRules(int[] got) {
      for (int band = 0; band < BANDS; band++) {
        int having = 0;
        for (int one : got) {
          having += one == band ? 1 : 0;
        }
        if (having > places[band]) {
          return false;
        }
      }
      for (int slot = 0; slot < needed.length; slot++) {
        int before = 0;
        int after = 0;
        for (int person = 0; person < people; person++) {
          before += now[person][slot] ? 1 : 0;
          after += (got[person] < 0 ? now[person] : with[person][got[person]])[slot] ? 1 : 0;
        }
        if (after < Math.min(needed[slot], before)) {
          return false;
        }
      }
      return true;
    }
  }

  @Property(tries = 50)
  void proposalKeepsEveryHardRuleAndNothingIsBetter(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 5) int people,
      @ForAll @IntRange(min = 0, max = 4) int slots) {
    Random chance = new Random(seed);
    Town town = Town.of(chance, people, slots);
    List<List<Integer>> wants = wants(chance, people);
    Allocation solved = new Allocator(AGES).solve(problem(town, wants));

    int[] got = got(solved);
    assertThat(town.keepsTheRules(got)).isTrue();
    assertThat(solved.getScore().isFeasible()).isTrue();
    long least = least(town, wants, solved, new int[people], 0);
    assertThat(-solved.getScore().softScore()).isEqualTo(least);
  }

  /** More people than one could try everything for. */
  @Property(tries = 25)
  void searchStepByStepKeepsEveryHardRuleAndIsNoWorseThanNothing(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 8, max = 20) int people,
      @ForAll @IntRange(min = 1, max = 6) int slots) {
    Random chance = new Random(seed);
    Town town = Town.of(chance, people, slots);
    Allocation problem = problem(town, wants(chance, people));
    int[] nobody = new int[people];
    Arrays.fill(nobody, -1);
    long ofNobody = cost(problem, nobody);

    Allocation solved = Problems.solve(problem);

    int[] got = got(solved);
    assertThat(town.keepsTheRules(got)).isTrue();
    assertThat(solved.getScore().isFeasible()).isTrue();
    assertThat(-solved.getScore().softScore())
        .isEqualTo(cost(solved, got))
        .isLessThanOrEqualTo(ofNobody);
  }

  private static int[] got(Allocation solved) {
    return solved.getSeekers().stream()
        .mapToInt(seeker -> seeker.getBand() == null ? -1 : (int) seeker.getBand().id())
        .toArray();
  }

  private static List<List<Integer>> wants(Random chance, int people) {
    List<List<Integer>> wants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
      Collections.shuffle(order, chance);
      wants.add(order.subList(0, 1 + chance.nextInt(BANDS)));
    }
    return wants;
  }

  private static Allocation problem(Town town, List<List<Integer>> wants) {
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < town.needed().length; slot++) {
      int present = 0;
      for (boolean[] there : town.now()) {
        present += there[slot] ? 1 : 0;
      }
      slots.add(Problems.slot(present, town.needed()[slot]));
    }
    Map<Integer, PlaceLimit> limits = new HashMap<>();
    for (int band = 0; band < BANDS; band++) {
      limits.put(band, new PlaceLimit(town.places()[band], 0));
    }
    List<Seeker> seekers = new ArrayList<>();
    for (int person = 0; person < town.people(); person++) {
      List<Choice> choices = new ArrayList<>();
      for (int band : wants.get(person)) {
        List<Shift> shifts = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
          boolean now = town.now()[person][slot];
          if (now != town.with()[person][band][slot]) {
            shifts.add(new Shift(slots.get(slot), now ? -1 : 1));
          }
        }
        choices.add(
            new Choice(new Offered(band), choices.size() + 1, true, limits.get(band), shifts));
      }
      seekers.add(new Seeker(person, choices, BANDS, town.first()[person], person % 3));
    }
    return new Allocation(seekers);
  }

  /** The least cost of all allocations that keep the rules, those before {@code person} given. */
  private static long least(
      Town town, List<List<Integer>> wants, Allocation solved, int[] got, int person) {
    if (person == got.length) {
      return town.keepsTheRules(got) ? cost(solved, got) : Long.MAX_VALUE;
    }
    got[person] = -1;
    long least = least(town, wants, solved, got, person + 1);
    for (int band : wants.get(person)) {
      got[person] = band;
      least = Math.min(least, least(town, wants, solved, got, person + 1));
    }
    return least;
  }

  private static long cost(Allocation solved, int[] got) {
    long cost = 0;
    for (Seeker seeker : solved.getSeekers()) {
      int mine = got[(int) seeker.getId()];
      Optional<Choice> choice =
          seeker.getChoices().stream().filter(one -> one.band().id() == mine).findFirst();
      cost += AllocationRules.cost(seeker, seeker.discontent(choice));
    }
    return cost;
  }
}
