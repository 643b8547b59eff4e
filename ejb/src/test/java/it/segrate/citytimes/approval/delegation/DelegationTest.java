package it.segrate.citytimes.approval.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DelegationTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 4);
  private static final NewDelegation ORDER = NewDelegation.dated(2L, FROM, UNTIL);

  @Test
  void delegationHoldsFromItsFirstToItsLastDay() {
    Delegation delegation = new Delegation(1, ORDER);

    assertThat(delegation.isValidOn(FROM.minusDays(1), true)).isFalse();
    assertThat(delegation.isValidOn(FROM, false)).isTrue();
    assertThat(delegation.isValidOn(UNTIL, false)).isTrue();
    assertThat(delegation.isValidOn(UNTIL.plusDays(1), true)).isFalse();
  }

  @Test
  void delegationWhileAwayHoldsOnTheDaysOfAbsenceAlone() {
    Delegation delegation = new Delegation(1, NewDelegation.whileAbsent(2L));

    assertThat(delegation.isValidOn(FROM, true)).isTrue();
    assertThat(delegation.isValidOn(FROM, false)).isFalse();
  }

  @Test
  void recalledDelegationHoldsNoMore() {
    Delegation delegation = new Delegation(1, ORDER);

    delegation.recall(Instant.EPOCH);

    assertThat(delegation.isValidOn(FROM, true)).isFalse();
  }

  @Test
  void refusedDelegationHoldsNoMoreAndIsNotRecalledAfterwards() {
    Delegation delegation = new Delegation(1, ORDER);

    delegation.refuse(Instant.EPOCH);
    delegation.recall(Instant.EPOCH);

    assertThat(delegation.isValidOn(FROM, true)).isFalse();
    assertThat(delegation.recalledAt()).isEmpty();
  }

  @Test
  void delegationWithoutDatesIsRefused() {
    assertRefused(null, UNTIL, "from", "approval.refusal.delegationFrom");
    assertRefused(FROM, null, "until", "approval.refusal.delegationUntil");
    assertRefused(UNTIL, FROM, "until", "approval.refusal.delegationOrder");
  }

  @Test
  void nobodyIsTheirOwnDeputy() {
    assertThatThrownBy(() -> new Delegation(2, ORDER))
        .hasMessageContaining("approval.refusal.deputyIsHead");
  }

  @Test
  void delegationNamesSomebody() {
    assertThatThrownBy(() -> new Delegation(1, NewDelegation.dated(null, FROM, UNTIL)))
        .hasMessageContaining("approval.refusal.deputyMissing");
  }

  @Test
  void delegationIsForItsOfficeAndKindOrForAll() {
    assertThat(new Delegation(1, ORDER).covers(7, "leave")).isTrue();
    assertThat(new Delegation(1, ORDER.forOffice(7L)).covers(7, "leave")).isTrue();
    assertThat(new Delegation(1, ORDER.forOffice(8L)).covers(7, "leave")).isFalse();
    assertThat(new Delegation(1, ORDER.forKind("leave")).covers(7, "leave")).isTrue();
    assertThat(new Delegation(1, ORDER.forKind("course")).covers(7, "leave")).isFalse();
  }

  @Test
  void delegationsOverlapOnASameDayForASameCase() {
    Delegation delegation = new Delegation(1, ORDER.forOffice(7L));

    assertThat(delegation.overlaps(dated(UNTIL, UNTIL.plusDays(9)))).isTrue();
    assertThat(delegation.overlaps(dated(UNTIL.plusDays(1), UNTIL.plusDays(9)))).isFalse();
    assertThat(delegation.overlaps(dated(FROM.minusDays(9), FROM.minusDays(1)))).isFalse();
    assertThat(delegation.overlaps(new Delegation(1, ORDER.forOffice(8L)))).isFalse();
    assertThat(delegation.overlaps(new Delegation(1, ORDER.forKind("leave")))).isTrue();
    assertThat(delegation.overlaps(new Delegation(1, NewDelegation.whileAbsent(3L)))).isFalse();
  }

  private static Delegation dated(LocalDate from, LocalDate until) {
    return new Delegation(1, NewDelegation.dated(3L, from, until));
  }

  private static void assertRefused(LocalDate from, LocalDate until, String field, String key) {
    assertThatThrownBy(() -> new Delegation(1, NewDelegation.dated(2L, from, until)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.key()).isEqualTo(key);
            });
  }
}
