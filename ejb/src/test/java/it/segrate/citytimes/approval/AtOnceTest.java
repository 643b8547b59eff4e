package it.segrate.citytimes.approval;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.AtOnce;
import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people, one case, the same moment. */
@BothDatabases
class AtOnceTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @RepeatedTest(20)
  void ofTwoApproversAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    town.delegate(ApprovalTown.TODAY, ApprovalTown.TODAY);
    long id = town.open(town.employee);
    long version = town.version(id);

    List<Refusal> refused =
        AtOnce.refused(
            () -> town.as(town.head, kit -> kit.approvals().decide(Verdict.approve(id, version))),
            () ->
                town.as(
                    town.deputy, kit -> kit.approvals().decide(Verdict.reject(id, version, "no"))));

    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().getMessage())
        .containsAnyOf("approval.refusal.changed", "approval.refusal.closedBy.REJECTED");
    assertThat(town.historyOf(id)).hasSize(2);
  }

  @RepeatedTest(20)
  void ofADecisionAndAWithdrawalAtOnceOneHolds() throws Exception {
    long id = town.open(town.employee);
    town.approve(town.head, id);
    long version = town.version(id);

    List<Refusal> refused =
        AtOnce.refused(
            () -> town.as(town.hr, kit -> kit.approvals().decide(Verdict.approve(id, version))),
            () -> town.withdraw(town.employee, id));

    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().getMessage())
        .contains("approval.refusal.closedBy." + town.state(id));
    assertThat(town.state(id)).isIn(CaseState.APPROVED, CaseState.WITHDRAWN);
  }

  @Test
  void samePersonsEarlierTryThatDidNotCommitDoesNotStandInTheWay() {
    long id = town.open(town.employee);
    long item = town.queue.service().findLive(StepItems.QUEUE, subject(id)).orElseThrow().id();
    assertThat(town.queue.service().claimOne(StepItems.QUEUE, item, town.head.getUsername(), null))
        .isPresent();

    town.approve(town.head, id);

    assertThat(town.told()).contains(What.STEP_APPROVED);
  }

  @Test
  void somebodyElsesClaimStandsInTheWayAndSaysSo() {
    long id = town.open(town.employee);
    long item = town.queue.service().findLive(StepItems.QUEUE, subject(id)).orElseThrow().id();
    assertThat(town.queue.service().claimOne(StepItems.QUEUE, item, "somebody", null)).isPresent();

    Refusals.refused(
        Refusal.Reason.CONFLICT,
        "approval.refusal.beingDecided",
        () -> town.approve(town.head, id));
  }

  @Test
  void stepWhoseItemAnAdministratorCancelledCanStillBeDecided() {
    long id = town.open(town.employee);
    town.queue.service().cancelSubject(StepItems.QUEUE, subject(id));

    town.approve(town.head, id);

    assertThat(town.worklistOf(town.hr)).contains(id);
  }

  private String subject(long id) {
    return town.as(
        town.employee, kit -> kit.approvals().entities.find(ApprovalCase.class, id).subject());
  }
}
