package it.segrate.citytimes.timeband.collect.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A term of a municipality: 1,000 people in 50 offices rank three of 12 bands; some bands have
 * places, and each office needs people in the mornings and on two afternoons. Prints the score
 * against a bound that no allocation can pass: {@code mvn -Pbench -Dtest=AllocationBenchmark}.
 */
class AllocationBenchmark {

  private static final Logger LOG = Logger.getLogger(AllocationBenchmark.class.getName());
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int PEOPLE = 1_000;
  private static final int BANDS = 12;
  private static final int RANKS = 3;
  private static final int SLOTS = 40;
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

  private final Random chance = new Random(20_27);

  @Test
  void oneThousandPeopleAndTwelveBands() {
    for (int offices : List.of(50, 10, 1)) {
      run(offices, SECONDS);
    }
  }

  private void run(int offices, int seconds) {
    Allocation problem = problem(offices);
    long slots =
        problem.getSeekers().stream()
            .flatMap(seeker -> seeker.getChoices().stream())
            .flatMap(choice -> choice.shifts().stream())
            .map(Shift::slot)
            .distinct()
            .count();
    long withoutCover = RelaxedBound.of(problem);
    long bound = Math.max(withoutCover, PricedBound.of(problem));
    Allocator allocator = new Allocator(Duration.ofSeconds(seconds));
    long begun = System.nanoTime();
    Allocation found = allocator.solve(problem);
    double took = (System.nanoTime() - begun) / 1e9;
    Map<Integer, Long> ranks =
        found.getSeekers().stream()
            .collect(
                Collectors.groupingBy(
                    seeker -> seeker.choice().map(Choice::rank).orElse(0), Collectors.counting()));
    long nothing =
        problem.getSeekers().stream()
            .mapToLong(seeker -> AllocationRules.cost(seeker, RANKS + 1))
            .sum();
    String line =
        String.format(
            Locale.ROOT,
            "%d people, %d bands, %d offices, %d slots, limit %d s: took %.1f s, hard %d, soft %d;"
                + " bound %d (without cover %d), nobody gets anything %d: %.1f %% of what is possible;"
                + " first %d, second %d, third %d, none %d",
            PEOPLE,
            BANDS,
            offices,
            slots,
            seconds,
            took,
            found.getScore().hardScore(),
            found.getScore().softScore(),
            -bound,
            -withoutCover,
            -nothing,
            100.0 * (nothing + found.getScore().softScore()) / (nothing - bound),
            ranks.getOrDefault(1, 0L),
            ranks.getOrDefault(2, 0L),
            ranks.getOrDefault(3, 0L),
            ranks.getOrDefault(0, 0L));
    LOG.info(line);
    assertThat(found.getScore().hardScore()).isZero();
  }

  private Allocation problem(int offices) {
    boolean[][] there = new boolean[BANDS + 1][SLOTS];
    for (boolean[] band : there) {
      for (int slot = 0; slot < SLOTS; slot++) {
        band[slot] = chance.nextInt(4) > 0;
      }
    }
    List<Seeker> seekers = new ArrayList<>();
    for (int office = 0; office < offices; office++) {
      seekers.addAll(office(office, PEOPLE / offices, there));
    }
    return new Allocation(seekers);
  }

  private List<Seeker> office(int office, int people, boolean[][] there) {
    int[] now = IntStream.range(0, people).map(i -> BANDS).toArray();
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      int at = slot;
      int present = (int) IntStream.of(now).filter(band -> there[band][at]).count();
      int needed = present * (60 + chance.nextInt(35)) / 100;
      slots.add(
          new Slot(
              "Ufficio " + office,
              MONDAY.plusDays(slot % 5),
              LocalTime.of(8 + slot / 5, 0),
              LocalTime.of(9 + slot / 5, 0),
              present,
              needed));
    }
    Map<Integer, PlaceLimit> limits = new HashMap<>();
    for (int band = 0; band < BANDS / 3; band++) {
      limits.put(band, new PlaceLimit(Math.max(1, people / 10), 0));
    }
    List<Seeker> seekers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      List<Integer> order = wishes();
      List<Choice> choices = new ArrayList<>();
      for (int band : order.subList(0, RANKS)) {
        List<Shift> shifts = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
          if (there[BANDS][slot] != there[band][slot]) {
            shifts.add(new Shift(slots.get(slot), there[band][slot] ? 1 : -1));
          }
        }
        choices.add(
            new Choice(new Offered(band), choices.size() + 1, true, limits.get(band), shifts));
      }
      seekers.add(
          new Seeker(
              (long) office * PEOPLE + i,
              choices,
              RANKS,
              chance.nextInt(6) == 0,
              chance.nextInt(3) == 0 ? chance.nextInt(RANKS + 2) : 0));
    }
    return seekers;
  }

  /** The bands in somebody's order; the first ones are what most people want. */
  private List<Integer> wishes() {
    int[] weight = IntStream.range(0, BANDS).map(band -> chance.nextInt(6 + band)).toArray();
    return IntStream.range(0, BANDS)
        .boxed()
        .sorted(Comparator.comparingInt(band -> weight[band]))
        .toList();
  }
}
