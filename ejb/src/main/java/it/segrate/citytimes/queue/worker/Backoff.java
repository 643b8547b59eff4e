package it.segrate.citytimes.queue.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long to wait before an item that failed is tried again.
 *
 * @param ladder one pause for each failed attempt, each 0 or more; the last one from there on
 */
public record Backoff(List<Duration> ladder) {

  /** 10 s, 30 s, 1 min, 5 min, then every 15 min. */
  public static final Backoff DEFAULT = seconds(10, 30, 60, 300, 900);

  /**
   * @throws IllegalArgumentException if there is no pause
   */
  public Backoff {
    ladder = List.copyOf(ladder);
    if (ladder.isEmpty()) {
      throw new IllegalArgumentException("a back-off needs a pause");
    }
  }

  /** A ladder of pauses in seconds. */
  public static Backoff seconds(long... pauses) {
    return new Backoff(Arrays.stream(pauses).mapToObj(Duration::ofSeconds).toList());
  }

  /**
   * The pause after a failure.
   *
   * @param attempts how often the item was tried, 1 or more
   */
  public Duration after(int attempts) {
    return ladder.get(Math.min(Math.max(attempts, 1), ladder.size()) - 1);
  }
}
