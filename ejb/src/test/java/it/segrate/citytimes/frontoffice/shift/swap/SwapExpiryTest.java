package it.segrate.citytimes.frontoffice.shift.swap;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static it.segrate.citytimes.frontoffice.shift.swap.SwapDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.StepItems;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import it.segrate.citytimes.queue.ClaimedItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a swap that nobody answers, or nobody decides. It is asked on a Thursday. */
@BothDatabases
class SwapExpiryTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate LAST_DAY = MONDAY.minusDays(1);
  private static final LocalDate FRIDAY = MONDAY.minusDays(3);

  private RosterTown town;
  private SwapDesk swaps;

  @BeforeEach
  void publishAWeek(TestDatabase db) {
    db.inTransaction(em -> em.createQuery("DELETE FROM Chain c").executeUpdate());
    town = new RosterTown(db);
    swaps = new SwapDesk(town);
    town.place(town.bea, MONDAY, "morning", "1");
    town.place(town.ciro, TUESDAY, "afternoon", "2");
    town.publish();
    town.mails.forget();
  }

  @Test
  void swapThatNobodyAnswersEndsOnTheFirstOfItsTwoDays() {
    long swap = ask();
    town.mails.forget();
    town.clock.setTo(LAST_DAY);
    letTimePass();
    assertThat(swaps.state(swap)).isEqualTo(SwapState.ASKED);

    town.clock.setTo(MONDAY);
    letTimePass();

    assertThat(swaps.state(swap)).isEqualTo(SwapState.EXPIRED);
    assertThat(town.mails.told()).containsExactly("swap-decided-to-operator Bea Modelli");
    assertThat(town.mails.all().getFirst().mail().text()).contains("non ha avuto risposta");
    refused("swap.state", () -> swaps.agree(town.ciro, swap));
    refused("swap.state", () -> swaps.withdraw(town.bea, swap));
  }

  @Test
  void swapThatIsBeingDecidedIsNotEndedForWantOfAnAnswer() {
    long swap = agreed();
    town.clock.setTo(MONDAY);

    letTimePass();

    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
  }

  @Test
  void whoDecidesHasUntilTheDayBeforeTheFirstShift() {
    long swap = agreed();

    assertThat(step(swap).dueOn()).contains(LAST_DAY);
    assertThat(town.mails.all().getLast().order().model()).containsEntry("decideBy", LAST_DAY);

    town.clock.setTo(LAST_DAY);
    expire(swap);
    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
    swaps.decide(town.ugo, swap, null);
    assertThat(swaps.state(swap)).isEqualTo(SwapState.DONE);
  }

  @Test
  void swapThatNobodyDecidesExpiresAndBothAreTold() {
    long swap = agreed();
    town.mails.forget();
    town.clock.setTo(MONDAY);

    expire(swap);

    assertThat(swaps.state(swap)).isEqualTo(SwapState.EXPIRED);
    assertThat(town.mails.told())
        .containsExactlyInAnyOrder(
            "swap-decided-to-operator Bea Modelli", "swap-decided-to-operator Ciro Modelli");
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
    closed("EXPIRED", () -> swaps.decide(town.ugo, swap, null));
    closed("EXPIRED", () -> swaps.withdraw(town.bea, swap));
  }

  @Test
  void onTheDayOfTheShiftNothingIsExchangedThoughTheCaseIsStillOpen() {
    long swap = agreed();
    town.clock.setTo(MONDAY);

    refused("swap.over", () -> swaps.decide(town.ugo, swap, null));

    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
  }

  @Test
  void chainThatRemindsLeavesTheSwapWithWhoHasIt() {
    chain(Overdue.REMIND);
    long swap = agreed();
    town.mails.forget();

    letTheStepPass(swap);

    assertThat(town.mails.told()).containsExactly("step-overdue-to-approver Ugo Segnaposti");
    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
  }

  @Test
  void chainThatGoesUpHasSomebodyElseDecide() {
    chain(Overdue.ESCALATE);
    long swap = agreed();
    town.mails.forget();

    letTheStepPass(swap);

    assertThat(town.mails.told()).contains("swap-submitted-to-approver Lia Fittizi");
    swaps.decide(town.lia, swap, null);
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.ciro.getId());
  }

  @Test
  void chainThatEndsTheCaseEndsTheSwap() {
    chain(Overdue.EXPIRE);
    long swap = agreed();

    letTheStepPass(swap);

    assertThat(swaps.state(swap)).isEqualTo(SwapState.EXPIRED);
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
  }

  private long ask() {
    return swaps.ask(town.bea, swaps.shift(MONDAY, "morning"), swaps.shift(TUESDAY, "afternoon"));
  }

  private long agreed() {
    long swap = ask();
    swaps.agree(town.ciro, swap);
    return swap;
  }

  /** HR gives the head one day. */
  private void chain(Overdue overdue) {
    town.doAs(
        town.lia,
        desk ->
            desk.approvals
                .chain()
                .service()
                .write(
                    new NewChain(
                        SwapApproval.KIND,
                        null,
                        null,
                        List.of(new NewChain.Step(StepKind.OFFICE_HEAD, 1, overdue)))));
  }

  private void letTimePass() {
    SwapTimer timer = new SwapTimer();
    timer.days =
        new SwapDays() {
          @Override
          public List<Long> over() {
            return town.as(null, desk -> desk.swaps.days.over());
          }

          @Override
          public void end(long id) {
            town.doAs(null, desk -> desk.swaps.days.end(id));
          }
        };
    timer.look();
  }

  private void expire(long swap) {
    long item = live(StepItems.DEADLINES, "case:" + swaps.caseOf(swap));
    ClaimedItem claimed = town.queue.claimEarly(StepItems.DEADLINES, item);
    town.doAs(null, desk -> desk.approvals.keeper().expire(claimed));
  }

  private void letTheStepPass(long swap) {
    assertThat(step(swap).dueOn()).contains(FRIDAY);
    long item = live(StepItems.OVERDUE, "step:" + step(swap).getId());
    ClaimedItem claimed = town.queue.claimEarly(StepItems.OVERDUE, item);
    town.clock.setTo(FRIDAY.plusDays(1));
    town.doAs(null, desk -> desk.approvals.keeper().overdue(claimed));
  }

  private long live(String queue, String subject) {
    return town.queue.service().findLive(queue, subject).orElseThrow().id();
  }

  private ApprovalStep step(long swap) {
    return town.as(
        null,
        desk ->
            desk.entities.find(ApprovalCase.class, swaps.caseOf(swap)).pendingStep().orElseThrow());
  }

  private static void closed(String state, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.key()).isEqualTo("approval.refusal.closedBy." + state));
  }
}
