package it.segrate.citytimes.approval.chain;

import static it.segrate.citytimes.approval.StepKind.DEPARTMENT_HEAD;
import static it.segrate.citytimes.approval.StepKind.HR;
import static it.segrate.citytimes.approval.StepKind.HR_EVIDENCE;
import static it.segrate.citytimes.approval.StepKind.OFFICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.StepKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

  @Test
  void chainKeepsItsStepsInOrder() {
    Chain chain = new Chain("leave", null, List.of(step(HR_EVIDENCE), step(OFFICE_HEAD)));

    assertThat(chain.getSteps())
        .extracting(ChainStep::kind)
        .containsExactly(HR_EVIDENCE, OFFICE_HEAD);
  }

  @Test
  void chainInWhichNobodyDecidesIsRefused() {
    assertThatThrownBy(() -> new Chain("leave", null, List.of()))
        .hasMessageContaining("approval.refusal.chainNobodyDecides");
    assertThatThrownBy(() -> new Chain("leave", null, List.of(step(HR_EVIDENCE))))
        .hasMessageContaining("approval.refusal.chainNobodyDecides");
  }

  @Test
  void sameStepTwiceIsRefusedAndWhatWasThereStays() {
    Chain chain = new Chain("leave", null, List.of(step(HR)));

    assertThatThrownBy(() -> chain.follow(List.of(step(HR), step(HR))))
        .hasMessageContaining("approval.refusal.chainTwice");

    assertThat(chain.getSteps()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 61})
  void daysAreOneToSixty(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChainStep(OFFICE_HEAD, days, Overdue.REMIND));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAHeadsStepGoesUp(StepKind kind) {
    assertThat(ChainStep.canBe(Overdue.ESCALATE, kind))
        .isEqualTo(kind == OFFICE_HEAD || kind == DEPARTMENT_HEAD);
    assertThat(ChainStep.canBe(Overdue.REMIND, kind)).isTrue();
    assertThat(ChainStep.canBe(Overdue.EXPIRE, kind)).isTrue();
  }

  private static ChainStep step(StepKind kind) {
    return ChainStep.usual(kind);
  }
}
