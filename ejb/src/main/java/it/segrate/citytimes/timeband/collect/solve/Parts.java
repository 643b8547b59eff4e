package it.segrate.citytimes.timeband.collect.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a problem into parts that have nothing to do with each other: people who could meet in a
 * slot or at the places of a band are in one part, mostly those of an office. The best of the whole
 * is the best of each part, and a small part is searched far sooner.
 */
final class Parts {

  private final Map<Object, Seeker> firstAt = new IdentityHashMap<>();
  private final Map<Seeker, Seeker> above = new IdentityHashMap<>();

  private Parts() {}

  /** The parts, the smallest first. */
  static List<Allocation> of(Allocation problem) {
    Parts parts = new Parts();
    problem.getSeekers().forEach(parts::join);
    Map<Long, List<Seeker>> together = new HashMap<>();
    for (Seeker seeker : problem.getSeekers()) {
      together.computeIfAbsent(parts.root(seeker).getId(), each -> new ArrayList<>()).add(seeker);
    }
    return together.values().stream()
        .sorted(
            Comparator.comparingInt((List<Seeker> part) -> part.size())
                .thenComparing(part -> part.getFirst().getId()))
        .map(Allocation::new)
        .toList();
  }

  private void join(Seeker seeker) {
    for (Choice choice : seeker.getChoices()) {
      if (choice.limit() != null) {
        meet(choice.limit(), seeker);
      }
      choice.shifts().forEach(shift -> meet(shift.slot(), seeker));
    }
  }

  private void meet(Object place, Seeker seeker) {
    Seeker other = firstAt.putIfAbsent(place, seeker);
    if (other != null) {
      Seeker one = root(other);
      Seeker two = root(seeker);
      if (one != two) {
        above.put(two, one);
      }
    }
  }

  private Seeker root(Seeker seeker) {
    Seeker top = seeker;
    while (above.containsKey(top)) {
      top = above.get(top);
    }
    return top;
  }
}
