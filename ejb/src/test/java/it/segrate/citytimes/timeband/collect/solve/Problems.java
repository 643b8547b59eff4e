package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small problems for tests. */
final class Problems {

  static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);

  private Problems() {}

  static Offered band(long id) {
    return new Offered(id);
  }

  /** Somebody who ranked these; the ranks are those of the order. */
  static Seeker seeker(long id, Choice... choices) {
    return new Seeker(id, ranked(choices), 3, false, 0);
  }

  static List<Choice> ranked(Choice... choices) {
    return IntStream.range(0, choices.length)
        .mapToObj(
            at ->
                new Choice(
                    choices[at].band(),
                    at + 1,
                    choices[at].allowed(),
                    choices[at].limit(),
                    choices[at].shifts()))
        .toList();
  }

  static Choice free(long band) {
    return new Choice(band(band), 1, true, null, List.of());
  }

  static Choice limited(long band, PlaceLimit limit) {
    return new Choice(band(band), 1, true, limit, List.of());
  }

  static Choice leaving(long band, Slot... slots) {
    return new Choice(
        band(band), 1, true, null, Arrays.stream(slots).map(slot -> new Shift(slot, -1)).toList());
  }

  static Choice coming(long band, Slot slot) {
    return new Choice(band(band), 1, true, null, List.of(new Shift(slot, 1)));
  }

  static Slot slot(int present, int needed) {
    return new Slot(
        "Sportello", WEDNESDAY, LocalTime.of(16, 0), LocalTime.of(17, 0), present, needed);
  }

  static Allocation of(Seeker... seekers) {
    return new Allocation(List.of(seekers));
  }

  /** Enough moves for a handful of people, however slow the machine is. */
  static Allocation solve(Allocation problem) {
    return new Allocator(new TerminationConfig().withMoveCountLimit(6_000L)).solve(problem);
  }
}
