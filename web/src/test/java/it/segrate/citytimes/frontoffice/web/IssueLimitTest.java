package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueLimitTest {

  private Instant now = Instant.parse("2026-11-24T09:42:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void addressMayTakeAsManyAsTheLimitAtOnceAndThenNoMore() {
    IssueLimit limit = new IssueLimit(clock, 3, List.of());

    assertThat(taken(limit, "203.0.113.7", 10)).isEqualTo(3);
    assertThat(taken(limit, "203.0.113.8", 10)).isEqualTo(3);
  }

  @Test
  void timeFillsUpAgainEvenWhileSomebodyKeepsTrying() {
    IssueLimit limit = new IssueLimit(clock, 3, List.of());
    taken(limit, "203.0.113.7", 100);

    now = now.plusSeconds(20);

    assertThat(taken(limit, "203.0.113.7", 100)).isEqualTo(1);
    now = now.plusSeconds(3_600);
    assertThat(taken(limit, "203.0.113.7", 100)).isEqualTo(3);
  }

  @Test
  void ownKiosksAndNoLimitAreNotCounted() {
    assertThat(taken(new IssueLimit(clock, 3, List.of("192.0.2.1")), "192.0.2.1", 50))
        .isEqualTo(50);
    assertThat(taken(new IssueLimit(clock, 0, List.of()), "203.0.113.7", 50)).isEqualTo(50);
  }

  private static int taken(IssueLimit limit, String address, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      if (limit.allows(address)) {
        taken++;
      }
    }
    return taken;
  }
}
