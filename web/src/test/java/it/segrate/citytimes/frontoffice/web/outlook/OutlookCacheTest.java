package it.segrate.citytimes.frontoffice.web.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.NowService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutlookCacheTest {

  private static final Instant START = Instant.parse("2026-11-24T09:42:00Z");

  private final AtomicInteger read = new AtomicInteger();
  private final OutlookCache cache = new OutlookCache();

  OutlookCacheTest() {
    at(0);
    cache.now =
        new NowService() {
          @Override
          public HallNow now(String code) {
            read.incrementAndGet();
            if (code.equals("nowhere")) {
              throw Refusal.notFound("frontoffice.refusal.branch");
            }
            return new HallNow(code, code, "Town", START, true, null, List.of());
          }
        };
  }

  private void at(int seconds) {
    cache.clock = Clock.fixed(START.plusSeconds(seconds), ZoneId.of("Europe/Rome"));
  }

  @Test
  void manyReadersCostOneReadingUntilItIsOld() {
    cache.now("sac");
    at(OutlookCache.NOW_SECONDS - 1);
    cache.now("sac");
    assertThat(read).hasValue(1);

    at(OutlookCache.NOW_SECONDS);
    cache.now("sac");
    cache.now("other");
    assertThat(read).hasValue(3);
  }

  @Test
  void branchThatIsNotThereIsNotKept() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> cache.now("nowhere")).isInstanceOf(Refusal.class);
    }

    assertThat(read).hasValue(2);
  }
}
