package it.segrate.citytimes.frontoffice.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps codes from being guessed: so many wrong ones within {@link Device#CODE_LASTS} from one
 * address, and so many from all. It counts on each node by itself. A code is one of 25 to the
 * eighth: a hundred tries while it holds find it once in a thousand million.
 */
@ApplicationScoped
public class PairingLimit {

  /** Wrong codes from one address. */
  static final int PER_ADDRESS = 10;

  /** Wrong codes from all addresses together. */
  static final int IN_ALL = 100;

  private static final Duration WINDOW = Device.CODE_LASTS;

  private record Failure(String address, Instant at) {}

  private final Deque<Failure> failures = new ArrayDeque<>();
  private Clock clock;

  /** For the container. */
  protected PairingLimit() {}

  @Inject
  public PairingLimit(Clock clock) {
    this.clock = clock;
  }

  /** Whether one more code may come from the address now. */
  public synchronized boolean allows(String address) {
    Instant since = clock.instant().minus(WINDOW);
    failures.removeIf(failure -> failure.at().isBefore(since));
    return failures.size() < IN_ALL
        && failures.stream().filter(failure -> failure.address().equals(address)).count()
            < PER_ADDRESS;
  }

  /** A wrong code came from the address. */
  public synchronized void failed(String address) {
    failures.add(new Failure(address, clock.instant()));
  }
}
