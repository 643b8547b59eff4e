package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PhoneLimitTest {

  private static final String HERE = "203.0.113.7";
  private static final String UNKNOWN = "frontoffice.refusal.link";
  private static final String TOO_OFTEN = "frontoffice.refusal.too-often";
  private static final String THERE = "203.0.113.8";

  private final PhoneLimit limit =
      new PhoneLimit(Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));

  @Test
  void whoGuessesLinksIsStoppedAndNobodyElse() {
    for (int i = 0; i < PhoneLimit.WRONG_LINKS; i++) {
      assertRefused(() -> limit.look(HERE, PhoneLimitTest::nobodys), UNKNOWN);
    }

    assertRefused(() -> limit.look(HERE, () -> "a ticket"), TOO_OFTEN);
    assertRefused(() -> limit.act(HERE, () -> "a ticket"), TOO_OFTEN);
    assertThat(limit.look(THERE, () -> "a ticket")).isEqualTo("a ticket");
  }

  @Test
  void lookingAtOnesOwnTicketIsNeverLimited() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(limit.look(HERE, () -> "a ticket")).isEqualTo("a ticket");
    }
  }

  @Test
  void actsOfAnAddressAreLimited() {
    for (int i = 0; i < PhoneLimit.ACTS; i++) {
      limit.act(HERE, () -> "done");
    }

    assertRefused(() -> limit.act(HERE, () -> "done"), TOO_OFTEN);
    assertThat(limit.look(HERE, () -> "a ticket")).isEqualTo("a ticket");
    assertThat(limit.act(THERE, () -> "done")).isEqualTo("done");
  }

  private static String nobodys() {
    throw Refusal.notFound(UNKNOWN);
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
