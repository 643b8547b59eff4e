package it.segrate.citytimes.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DelegationTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 4);

  @Test
  void delegationHoldsFromItsFirstToItsLastDay() {
    Delegation delegation = new Delegation(1, 2, FROM, UNTIL);

    assertThat(delegation.isValidOn(FROM.minusDays(1))).isFalse();
    assertThat(delegation.isValidOn(FROM)).isTrue();
    assertThat(delegation.isValidOn(UNTIL)).isTrue();
    assertThat(delegation.isValidOn(UNTIL.plusDays(1))).isFalse();
  }

  @Test
  void recalledDelegationHoldsNoMore() {
    Delegation delegation = new Delegation(1, 2, FROM, UNTIL);

    delegation.recall(Instant.EPOCH);

    assertThat(delegation.isValidOn(FROM)).isFalse();
  }

  @Test
  void delegationWithoutDatesIsRefused() {
    assertRefused(null, UNTIL, "from", "approval.refusal.delegationFrom");
    assertRefused(FROM, null, "until", "approval.refusal.delegationUntil");
    assertRefused(UNTIL, FROM, "until", "approval.refusal.delegationOrder");
  }

  @Test
  void nobodyIsTheirOwnDeputy() {
    assertThatThrownBy(() -> new Delegation(1, 1, FROM, UNTIL))
        .hasMessageContaining("approval.refusal.deputyIsHead");
  }

  private static void assertRefused(LocalDate from, LocalDate until, String field, String key) {
    assertThatThrownBy(() -> new Delegation(1, 2, from, until))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.key()).isEqualTo(key);
            });
  }
}
