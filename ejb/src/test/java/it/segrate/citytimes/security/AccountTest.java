package it.segrate.citytimes.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Account account =
      new Account("Marta.Esempi", "Marta Esempi", null, Set.of(Role.EMPLOYEE));

  @Test
  void userNameIsKeptInLowerCase() {
    assertThat(account.getUsername()).isEqualTo("marta.esempi");
  }

  @Test
  void fewSlipsLockNothing() {
    fail(Lockout.FREE_FAILURES);

    assertThat(account.isLocked(NOW)).isFalse();
  }

  @Test
  void lockDoublesWithEachFurtherFailure() {
    fail(Lockout.FREE_FAILURES + 1);
    assertThat(account.getLockedUntil()).isEqualTo(NOW.plusSeconds(30));

    fail(1);
    assertThat(account.getLockedUntil()).isEqualTo(NOW.plusSeconds(60));

    fail(1);
    assertThat(account.getLockedUntil()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void lockNeverLastsLongerThanHalfAnHour() {
    fail(500);

    assertThat(account.getLockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(account.isLocked(NOW.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void rightPasswordStartsTheCountAnew() {
    fail(Lockout.FREE_FAILURES + 2);
    account.loginSucceeded();
    fail(Lockout.FREE_FAILURES);

    assertThat(account.isLocked(NOW)).isFalse();
  }

  @Test
  void newPasswordLiftsTheLock() {
    fail(Lockout.FREE_FAILURES + 2);
    account.changePassword("hash");

    assertThat(account.isLocked(NOW)).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      account.loginFailed(NOW);
    }
  }
}
