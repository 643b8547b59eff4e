package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The waits of past weeks by weekday and hour, of every queue and of all together. What rests on
 * fewer than {@value #VISITS_ENOUGH} visits or {@value #DAYS_ENOUGH} days is not known: nothing is
 * made up.
 */
public final class PastWaits {

  /** So many waits are enough to say between which two half of them lie. */
  public static final int VISITS_ENOUGH = 8;

  /** So many days: one bad morning is not how it usually is. */
  public static final int DAYS_ENOUGH = 4;

  private static final double MINUTE = 60;

  /** Of all queues, or on all days, where there is null. */
  private record Key(String letter, DayOfWeek weekday, int hour) {}

  private final Map<Key, HourWait> known = new HashMap<>();

  PastWaits(List<PastWait> waits) {
    waits.stream()
        .flatMap(wait -> keys(wait).map(key -> Map.entry(key, wait)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .forEach(this::learn);
  }

  private static Stream<Key> keys(PastWait wait) {
    DayOfWeek day = wait.day().getDayOfWeek();
    return Stream.of(
        new Key(wait.letter(), day, wait.hour()),
        new Key(wait.letter(), null, wait.hour()),
        new Key(null, day, wait.hour()),
        new Key(null, null, wait.hour()));
  }

  private void learn(Key key, List<PastWait> waits) {
    long days = waits.stream().map(PastWait::day).distinct().count();
    if (waits.size() < VISITS_ENOUGH || days < DAYS_ENOUGH) {
      return;
    }
    List<Long> sorted = waits.stream().map(PastWait::seconds).sorted().toList();
    known.put(
        key,
        new HourWait(
            WaitRange.covering(rank(sorted, 25) / MINUTE, rank(sorted, 75) / MINUTE),
            rank(sorted, 50),
            sorted.size(),
            key.weekday() == null));
  }

  /** The smallest of the waits that so many per cent do not exceed. */
  private static long rank(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }

  /**
   * What is known of an hour.
   *
   * @param letter of a queue, or null for all of them
   * @param hour 0 to 23
   * @return of that weekday, else of that hour on all days; empty if that is too little as well
   */
  public Optional<HourWait> at(String letter, DayOfWeek weekday, int hour) {
    return Optional.ofNullable(known.get(new Key(letter, weekday, hour)))
        .or(() -> Optional.ofNullable(known.get(new Key(letter, null, hour))));
  }
}
