package it.segrate.citytimes.frontoffice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps one device from emptying the roll: so many tickets a minute from one address, in bursts of
 * as many. It counts on each node by itself, which is exact enough to stop a mischief.
 */
@ApplicationScoped
public class IssueLimit {

  private static final double MILLIS_A_MINUTE = 60_000;
  private static final int MOST_ADDRESSES = 10_000;

  private record Bucket(double left, long at) {}

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private Clock clock;
  private int perMinute;
  private List<String> trusted;

  /** For the container. */
  protected IssueLimit() {}

  /**
   * @param perMinute tickets a minute from one address; 0 for no limit
   * @param trusted addresses without a limit, such as the municipality's own kiosks
   */
  @Inject
  public IssueLimit(
      Clock clock,
      @ConfigProperty(name = "citytimes.frontoffice.tickets-per-minute", defaultValue = "30")
          int perMinute,
      @ConfigProperty(name = "citytimes.frontoffice.trusted-addresses", defaultValue = "none")
          List<String> trusted) {
    this.clock = clock;
    this.perMinute = perMinute;
    this.trusted = List.copyOf(trusted);
  }

  /** Whether the address may take one more ticket now; counts it if so. */
  public boolean allows(String address) {
    if (perMinute == 0 || trusted.contains(address)) {
      return true;
    }
    long now = clock.millis();
    if (buckets.size() > MOST_ADDRESSES) {
      buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
    }
    Bucket after =
        buckets.compute(
            address,
            (any, bucket) -> {
              double left = bucket == null ? perMinute : refilled(bucket, now);
              return new Bucket(left - 1, now);
            });
    if (after.left() < 0) {
      buckets.computeIfPresent(
          address, (any, bucket) -> new Bucket(bucket.left() + 1, bucket.at()));
      return false;
    }
    return true;
  }

  private double refilled(Bucket bucket, long now) {
    return Math.min(perMinute, bucket.left() + (now - bucket.at()) / MILLIS_A_MINUTE * perMinute);
  }
}
