package it.segrate.citytimes.frontoffice.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many a minute from one address, in bursts of as many; on this node. */
final class AddressLimit {

  private static final double MILLIS_A_MINUTE = 60_000;
  private static final int MOST_ADDRESSES = 10_000;

  private record Bucket(double left, long at) {}

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Clock clock;
  private final int perMinute;

  /**
   * @param perMinute how many a minute; 0 for no limit
   */
  AddressLimit(Clock clock, int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  /** Whether one more may come from the address now; counts it if so. */
  boolean allows(String address) {
    if (perMinute == 0) {
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

  /** Whether one more might come; counts nothing. */
  boolean mightAllow(String address) {
    Bucket bucket = buckets.get(address);
    return perMinute == 0 || bucket == null || refilled(bucket, clock.millis()) >= 1;
  }

  private double refilled(Bucket bucket, long now) {
    return Math.min(perMinute, bucket.left() + (now - bucket.at()) / MILLIS_A_MINUTE * perMinute);
  }
}
