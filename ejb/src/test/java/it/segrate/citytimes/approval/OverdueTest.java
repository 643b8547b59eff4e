package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.Refusals.refused;
import static it.segrate.citytimes.approval.StepKind.DEPARTMENT_HEAD;
import static it.segrate.citytimes.approval.StepKind.HR;
import static it.segrate.citytimes.approval.StepKind.HR_EVIDENCE;
import static it.segrate.citytimes.approval.StepKind.OFFICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a step that nobody decides by its day. */
@BothDatabases
class OverdueTest {

  private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
    town.forgetChains();
  }

  @Test
  void reminderGoesToThoseWhoHaveItAndIsRepeated() {
    long id = town.open(town.employee);
    letTheDayPass(id, DUE.plusDays(1));

    assertThat(town.historyOf(id)).contains("REMINDED");
    assertThat(mailsOf("step-overdue-to-approver")).containsExactly("Ugo Segnaposti");
    assertThat(watch(id).state()).isEqualTo(ItemState.SCHEDULED);
    assertThat(town.worklistOf(town.head)).containsExactly(id);

    letTheDayPass(id, LocalDate.of(2026, 12, 11));
    assertThat(mailsOf("step-overdue-to-approver")).hasSize(2);
  }

  @Test
  void onItsDayNothingHappensYet() {
    long id = town.open(town.employee);

    letTheDayPass(id, DUE);

    assertThat(town.historyOf(id)).doesNotContain("REMINDED");
    assertThat(watch(id).state()).isEqualTo(ItemState.SCHEDULED);
  }

  @Test
  void decidedStepIsNoLongerWatched() {
    long id = town.open(town.employee);
    ClaimedItem item = claimed(id);
    town.approve(town.head, id);
    town.clock.setTo(DUE.plusDays(1));

    refused(CONFLICT, "queue.refusal.stale", () -> keep(item));

    assertThat(town.historyOf(id)).doesNotContain("REMINDED");
    assertThat(town.mails.told()).isEmpty();
  }

  @Test
  void escalatedStepGoesToTheHeadAboveForGoodAndAllAreTold() {
    write(step(OFFICE_HEAD, Overdue.ESCALATE), step(HR, Overdue.REMIND));
    long id = town.open(town.employee);

    letTheDayPass(id, DUE.plusDays(1));

    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.worklistOf(town.chief)).containsExactly(id);
    assertThat(town.historyOf(id)).contains("ESCALATED");
    assertThat(town.moves.getLast().what()).isEqualTo(What.REROUTED);
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ada Direttori");
    assertThat(mailsOf("step-escalated-to-approver")).containsExactly("Ugo Segnaposti");
    assertThat(mailsOf("step-escalated-to-employee")).containsExactly("Marta Esempi");

    keepAll();
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.head, id));
    town.approve(town.chief, id);
    assertThat(town.worklistOf(town.hr)).contains(id);
  }

  @Test
  void aboveTheLastHeadThereIsHr() {
    write(step(OFFICE_HEAD, Overdue.ESCALATE));
    long id = town.open(town.head);

    letTheDayPass(id, DUE.plusDays(1));

    assertThat(town.worklistOf(town.hr)).contains(id);
    town.approve(town.hr, id);
    assertThat(town.state(id)).isEqualTo(CaseState.APPROVED);
  }

  @Test
  void headWhoDecidesNextAnywayIsNotAskedTwice() {
    write(
        step(OFFICE_HEAD, Overdue.ESCALATE),
        step(DEPARTMENT_HEAD, Overdue.REMIND),
        step(HR, Overdue.REMIND));
    long id = town.open(town.employee);
    letTheDayPass(id, DUE.plusDays(1));

    town.approve(town.chief, id);

    assertThat(town.worklistOf(town.hr)).contains(id);
    assertThat(town.historyOf(id)).contains("APPROVED_DEPARTMENT_HEAD Ada Direttori");
  }

  @Test
  void lookAtTheEvidenceAloneNeverDecides() {
    town.evidence = true;
    write(step(OFFICE_HEAD, Overdue.ESCALATE), step(HR_EVIDENCE, Overdue.REMIND));
    long id = town.open(town.head);

    letTheDayPass(id, DUE.plusDays(1));

    assertThat(pending(id)).isEqualTo(HR);
  }

  @Test
  void expiredStepClosesTheCaseOnItsOwnDay() {
    write(step(OFFICE_HEAD, Overdue.EXPIRE));
    long id = town.open(town.employee);

    letTheDayPass(id, DUE.plusDays(1));

    assertThat(town.state(id)).isEqualTo(CaseState.EXPIRED);
    assertThat(town.moves.getLast().what()).isEqualTo(What.EXPIRED);
    assertThat(town.moves.getLast().approvalCase().getExpiresOn()).isEqualTo(DUE);
    assertThat(town.queue.service().findLive(StepItems.DEADLINES, "case:" + id)).isEmpty();
    assertThat(town.worklistOf(town.head)).isEmpty();
  }

  private void write(NewChain.Step... steps) {
    town.as(
        town.hr,
        kit -> {
          kit.chain().service().write(new NewChain("leave", null, null, Arrays.asList(steps)));
          return null;
        });
  }

  private static NewChain.Step step(StepKind kind, Overdue overdue) {
    return new NewChain.Step(kind, 5, overdue);
  }

  private List<String> mailsOf(String template) {
    return town.mails.told().stream()
        .filter(told -> told.startsWith(template + " "))
        .map(told -> told.substring(template.length() + 1))
        .toList();
  }

  private StepKind pending(long id) {
    return town.as(town.hr, kit -> kit.reader().progress(List.of(id)))
        .get(id)
        .pending()
        .orElseThrow()
        .kind();
  }

  private void letTheDayPass(long id, LocalDate today) {
    ClaimedItem item = claimed(id);
    town.clock.setTo(today);
    keep(item);
  }

  private void keep(ClaimedItem item) {
    town.as(
        null,
        kit -> {
          kit.keeper().overdue(item);
          return null;
        });
  }

  private void keepAll() {
    town.as(
        null,
        kit -> {
          kit.keeper().doubtful().forEach(kit.keeper()::reroute);
          return null;
        });
  }

  /** The item as the timer claims it, though by the real clock its day is far. */
  private ClaimedItem claimed(long id) {
    return town.claimEarly(StepItems.OVERDUE, watch(id).id());
  }

  private QueueItem watch(long id) {
    return town.as(
        null,
        kit -> {
          long step =
              kit.approvals()
                  .entities
                  .find(ApprovalCase.class, id)
                  .pendingStep()
                  .orElseThrow()
                  .getId();
          return town.queue.service().findLive(StepItems.OVERDUE, "step:" + step).orElseThrow();
        });
  }
}
