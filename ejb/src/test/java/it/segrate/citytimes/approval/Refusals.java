package it.segrate.citytimes.approval;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something was refused, why, and with which sentence. */
final class Refusals {

  private Refusals() {}

  static Refusal refused(Refusal.Reason reason, String key, ThrowingCallable act) {
    Refusal[] caught = new Refusal[1];
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              Assertions.assertThat(refusal.key()).isEqualTo(key);
              Assertions.assertThat(refusal.reason()).isEqualTo(reason);
              caught[0] = refusal;
            });
    return caught[0];
  }
}
