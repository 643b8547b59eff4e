package it.segrate.citytimes.timeband.collect.solve;

import it.segrate.citytimes.timeband.collect.solve.WhyNot.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a finished allocation why somebody did not get what they wanted more. */
public final class Explanation {

  private final Map<PlaceLimit, Integer> given = new IdentityHashMap<>();
  private final Map<Slot, Integer> changes = new IdentityHashMap<>();

  /** Counts who is where. */
  public Explanation(Allocation allocation) {
    allocation.getSeekers().forEach(seeker -> count(seeker, 1));
  }

  private void count(Seeker seeker, int times) {
    Optional.ofNullable(seeker.limit()).ifPresent(limit -> given.merge(limit, times, Integer::sum));
    seeker
        .shifts()
        .forEach(shift -> changes.merge(shift.slot(), times * shift.change(), Integer::sum));
  }

  /** Why they did not get the band they want most; empty if they did. */
  public Optional<WhyNot> whyNotFirst(Seeker seeker) {
    return seeker.discontent() == 0 || seeker.getChoices().isEmpty()
        ? Optional.empty()
        : Optional.of(whyNot(seeker, seeker.getChoices().getFirst()));
  }

  /** What keeps them from that choice, were the others to stay where they are. */
  public WhyNot whyNot(Seeker seeker, Choice wanted) {
    if (!wanted.allowed()) {
      return WhyNot.of(Kind.NOT_ALLOWED);
    }
    PlaceLimit limit = wanted.limit();
    int others =
        limit == null ? 0 : given.getOrDefault(limit, 0) - (seeker.limit() == limit ? 1 : 0);
    if (limit != null && others >= limit.free()) {
      return WhyNot.places(Math.max(limit.places() - limit.free() + others, 0), limit.places());
    }
    return shortage(seeker, wanted)
        .orElseGet(() -> WhyNot.of(seeker.isPinned() ? Kind.PINNED : Kind.TIME));
  }

  private Optional<WhyNot> shortage(Seeker seeker, Choice wanted) {
    Map<Slot, Integer> own = new HashMap<>();
    seeker.shifts().forEach(shift -> own.merge(shift.slot(), -shift.change(), Integer::sum));
    wanted.shifts().forEach(shift -> own.merge(shift.slot(), shift.change(), Integer::sum));
    return own.entrySet().stream()
        .filter(entry -> entry.getValue() < 0)
        .map(entry -> Map.entry(entry.getKey(), after(entry.getKey(), entry.getValue())))
        .filter(entry -> entry.getKey().missing(entry.getValue()) > 0)
        .min(
            Comparator.comparing((Map.Entry<Slot, Integer> one) -> one.getKey().day())
                .thenComparing(one -> one.getKey().from())
                .thenComparing(one -> one.getKey().group()))
        .map(entry -> WhyNot.cover(entry.getKey(), entry.getValue()));
  }

  private int after(Slot slot, int own) {
    return changes.getOrDefault(slot, 0) + own;
  }

  /**
   * Where the allocation leaves too few, the first of many; empty if it breaks no rule of cover.
   */
  public List<WhyNot> shortages() {
    return changes.entrySet().stream()
        .filter(entry -> entry.getKey().missing(entry.getValue()) > 0)
        .sorted(Comparator.comparing(entry -> entry.getKey().day()))
        .map(entry -> WhyNot.cover(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The bands that more people get than there are places. */
  public List<WhyNot> overfull() {
    return given.entrySet().stream()
        .filter(entry -> entry.getValue() > entry.getKey().free())
        .map(
            entry ->
                WhyNot.places(
                    entry.getKey().places() - entry.getKey().free() + entry.getValue(),
                    entry.getKey().places()))
        .toList();
  }
}
