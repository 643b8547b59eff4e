package it.segrate.citytimes.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.chain.PlannedStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalCaseTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
  private static final LocalDate EXPIRES = LocalDate.of(2026, 12, 23);
  private static final Decider HEAD = Decider.self(20);
  private static final Decider DEPUTY = new Decider(21, 20L);

  private final ApprovalCase approvalCase =
      new ApprovalCase(
          "timeband",
          12,
          10,
          List.of(PlannedStep.headOf(3), PlannedStep.hr()),
          EXPIRES,
          days -> DUE,
          NOW);

  @Test
  void newCaseIsWithTheHeadAndDueOnADay() {
    ApprovalStep step = approvalCase.pendingStep().orElseThrow();

    assertThat(step.getKind()).isEqualTo(StepKind.OFFICE_HEAD);
    assertThat(step.dueOn()).contains(DUE);
    assertThat(step.pendingSince()).contains(NOW);
    assertThat(approvalCase.subject()).isEqualTo("timeband:12");
  }

  @Test
  void approvedByTheHeadItGoesToHr() {
    approvalCase.approve(HEAD, days -> DUE.plusDays(7), NOW.plusSeconds(60));

    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    assertThat(step.getKind()).isEqualTo(StepKind.HR);
    assertThat(step.dueOn()).contains(DUE.plusDays(7));
    assertThat(approvalCase.isOpen()).isTrue();
  }

  @Test
  void approvedAtTheLastStepItIsClosed() {
    approvalCase.approve(HEAD, days -> DUE, NOW);
    approvalCase.approve(Decider.self(30), days -> DUE, NOW.plusSeconds(5));

    assertThat(approvalCase.getState()).isEqualTo(CaseState.APPROVED);
    assertThat(approvalCase.closedAt()).contains(NOW.plusSeconds(5));
    assertThat(approvalCase.pendingStep()).isEmpty();
  }

  @Test
  void deputysDecisionKeepsForWhom() {
    approvalCase.approve(DEPUTY, days -> DUE, NOW);

    ApprovalStep step = approvalCase.getSteps().get(0);
    assertThat(step.decidedBy()).contains(21L);
    assertThat(step.decidedFor()).contains(20L);
  }

  @Test
  void rejectionClosesTheStepsThatNeverHadTheirTurn() {
    approvalCase.reject(HEAD, NOW);

    assertThat(approvalCase.getState()).isEqualTo(CaseState.REJECTED);
    assertThat(approvalCase.getSteps())
        .extracting(ApprovalStep::getState)
        .containsExactly(StepState.REJECTED, StepState.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  void closedCaseMovesNoMoreAndSaysHowItWasClosed(CaseState end) {
    closeAs(end);
    String key = "approval.refusal.closed." + end;

    assertThatThrownBy(() -> approvalCase.approve(HEAD, days -> DUE, NOW))
        .hasMessageContaining(key);
    assertThatThrownBy(() -> approvalCase.reject(HEAD, NOW)).hasMessageContaining(key);
    assertThatThrownBy(() -> approvalCase.withdraw(NOW)).hasMessageContaining(key);
    assertThatThrownBy(() -> approvalCase.expire(EXPIRES, NOW)).hasMessageContaining(key);
    assertThat(approvalCase.getState()).isEqualTo(end);
  }

  @ParameterizedTest
  @EnumSource
  void onlyFromOpenLeadsAMoveAndOnlyToAnEnd(CaseState state) {
    for (CaseState to : CaseState.values()) {
      assertThat(state.canBecome(to)).isEqualTo(state == CaseState.OPEN && to != CaseState.OPEN);
    }
  }

  @Test
  void reroutedStepIsWithAnotherOfficesHeadSinceNow() {
    approvalCase.reroute(4L, days -> DUE.plusDays(1), NOW.plusSeconds(9));

    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    assertThat(step.officeId()).contains(4L);
    assertThat(step.pendingSince()).contains(NOW.plusSeconds(9));
    assertThat(step.dueOn()).contains(DUE.plusDays(1));
  }

  @Test
  void stepThatNoHeadCanDecideGivesWayToHr() {
    approvalCase.reroute(null, days -> DUE, NOW);

    ApprovalStep step = approvalCase.pendingStep().orElseThrow();
    assertThat(step.getKind()).isEqualTo(StepKind.HR);
    assertThat(approvalCase.getSteps())
        .extracting(ApprovalStep::getState)
        .containsExactly(StepState.CLOSED, StepState.PENDING);
  }

  @Test
  void onlyStepThatNoHeadCanDecideIsDecidedByHr() {
    ApprovalCase one =
        new ApprovalCase(
            "timeband", 1, 2, List.of(PlannedStep.headOf(3)), EXPIRES, days -> DUE, NOW);

    one.reroute(null, days -> DUE, NOW);

    assertThat(one.pendingStep().orElseThrow().getKind()).isEqualTo(StepKind.HR);
  }

  @Test
  void caseThatGoesToNobodyCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovalCase("timeband", 1, 2, List.of(), EXPIRES, days -> DUE, NOW));
  }

  private void closeAs(CaseState end) {
    switch (end) {
      case APPROVED -> {
        approvalCase.approve(HEAD, days -> DUE, NOW);
        approvalCase.approve(Decider.self(30), days -> DUE, NOW);
      }
      case REJECTED -> approvalCase.reject(HEAD, NOW);
      case WITHDRAWN -> approvalCase.withdraw(NOW);
      case EXPIRED -> approvalCase.expire(EXPIRES, NOW);
      default -> throw new AssertionError(end);
    }
  }
}
