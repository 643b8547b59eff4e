package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.FORBIDDEN;
import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class ApprovalServiceTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void requestGoesToTheHeadThenToHrAndIsApproved() {
    long id = town.open(town.employee);
    assertThat(town.worklistOf(town.head)).containsExactly(id);
    assertThat(town.worklistOf(town.hr)).doesNotContain(id);

    town.approve(town.head, id);
    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.worklistOf(town.hr)).contains(id);

    town.approve(town.hr, id);
    assertThat(town.state(id)).isEqualTo(CaseState.APPROVED);
    assertThat(town.worklistOf(town.hr)).doesNotContain(id);
    assertThat(town.told()).containsExactly(What.OPENED, What.STEP_APPROVED, What.APPROVED);
    assertThat(town.historyOf(id))
        .containsExactly(
            "OPENED Marta Esempi",
            "APPROVED_OFFICE_HEAD Ugo Segnaposti",
            "APPROVED_HR Lia Fittizi");
  }

  @Test
  void stepsComeInTheOrderOfTheChainWhateverTheOrderOfTheirRows() {
    long id = town.open(town.employee);
    town.inTransaction(
        entities -> {
          for (String turn : List.of("11 - position", "position - 10")) {
            entities
                .createNativeQuery(
                    "UPDATE approval_step SET position = " + turn + " WHERE case_id = ?")
                .setParameter(1, id)
                .executeUpdate();
          }
        });

    assertThat(town.as(town.employee, kit -> kit.reader().progress(List.of(id))).get(id).steps())
        .extracting(CaseProgress.Step::kind)
        .containsExactly(StepKind.HR, StepKind.OFFICE_HEAD);
  }

  @Test
  void everyPendingStepIsAnItemOfTheQueueAndADecidedOneIsDone() {
    long id = town.open(town.employee);
    QueueItem first = item(id);
    assertThat(first.state()).isEqualTo(ItemState.READY);
    assertThat(first.lane()).isEqualTo("office-head");

    town.approve(town.head, id);
    assertThat(town.queue.service().find(first.id()).orElseThrow().state())
        .isEqualTo(ItemState.DONE);
    assertThat(item(id).lane()).isEqualTo("hr");

    town.approve(town.hr, id);
    assertThat(town.queue.service().findLive(StepItems.QUEUE, subject(id))).isEmpty();
    assertThat(town.queue.service().findLive(StepItems.DEADLINES, "case:" + id)).isEmpty();
  }

  @Test
  void itemsAreInTheOrderOfTheirDueDates() {
    town.clock.setTo(LocalDate.of(2026, 11, 25));
    long later = town.open(town.employee);
    town.clock.setTo(ApprovalTown.TODAY);
    long sooner = town.open(town.colleague);

    List<String> subjects =
        town.queue.service().list(StepItems.QUEUE, EnumSet.of(ItemState.READY), 100).stream()
            .map(QueueItem::subject)
            .toList();

    assertThat(subjects.indexOf(subject(sooner))).isLessThan(subjects.indexOf(subject(later)));
  }

  @Test
  void stepIsDueFiveWorkingDaysLaterNotCountingTheWeekend() {
    long id = town.open(town.employee);

    assertThat(town.as(town.head, kit -> kit.decisions().view(id)).dueOn())
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void rejectionClosesTheCaseAndTellsTheReason() {
    long id = town.open(town.employee);

    town.reject(town.head, id, "  Il martedì resta una persona sola. ");

    assertThat(town.state(id)).isEqualTo(CaseState.REJECTED);
    assertThat(town.moves.getLast().note()).isEqualTo("Il martedì resta una persona sola.");
    assertThat(town.worklistOf(town.hr)).doesNotContain(id);
  }

  @Test
  void rejectionWithoutAReasonIsRefusedAtItsField() {
    long id = town.open(town.employee);

    Refusal refusal =
        refused(INVALID, "approval.refusal.reasonMissing", () -> town.reject(town.head, id, "   "));

    assertThat(refusal.field()).isEqualTo("note");
    assertThat(town.state(id)).isEqualTo(CaseState.OPEN);
    assertThat(item(id).state()).isEqualTo(ItemState.READY);
  }

  @Test
  void decidingTwiceTellsWhoDecidedAndWhen() {
    long id = town.open(town.employee);
    town.reject(town.head, id, "no");

    Refusal refusal =
        refused(CONFLICT, "approval.refusal.closedBy.REJECTED", () -> town.approve(town.head, id));

    assertThat(refusal.arguments()).containsExactly("Ugo Segnaposti", town.clock.instant());
  }

  @Test
  void headWhoHasApprovedCannotApproveForHrToo() {
    long id = town.open(town.employee);
    town.approve(town.head, id);

    refused(FORBIDDEN, "approval.refusal.notYours", () -> town.approve(town.head, id));
    assertThat(town.state(id)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void decidingAfterWithdrawalSaysWhoWithdrewIt() {
    long id = town.open(town.employee);
    town.withdraw(town.employee, id);

    Refusal refusal =
        refused(CONFLICT, "approval.refusal.closedBy.WITHDRAWN", () -> town.approve(town.head, id));

    assertThat(refusal.arguments()).contains("Marta Esempi");
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ugo Segnaposti");
  }

  @Test
  void withdrawingAfterTheDecisionIsRefused() {
    long id = town.open(town.employee);
    town.approve(town.head, id);
    town.approve(town.hr, id);

    refused(CONFLICT, "approval.refusal.closedBy.APPROVED", () -> town.withdraw(town.employee, id));
    assertThat(town.state(id)).isEqualTo(CaseState.APPROVED);
  }

  @Test
  void withdrawalEmptiesTheWorklistAndTheQueue() {
    long id = town.open(town.employee);

    town.withdraw(town.employee, id);

    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.queue.service().findLive(StepItems.QUEUE, subject(id))).isEmpty();
    assertThat(town.queue.service().findLive(StepItems.DEADLINES, "case:" + id)).isEmpty();
  }

  @Test
  void stalePageIsToldWhoChangedTheCaseAndWhen() {
    long id = town.open(town.employee);
    long seen = town.version(id);
    town.approve(town.head, id);

    Refusal refusal =
        refused(
            CONFLICT,
            "approval.refusal.changed",
            () -> town.as(town.hr, kit -> kit.approvals().decide(Verdict.approve(id, seen))));

    assertThat(refusal.arguments())
        .containsExactly(
            "Ugo Segnaposti", town.clock.instant(), Text.of("approval.event.APPROVED_OFFICE_HEAD"));
    assertThat(town.state(id)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void caseThatIsNoneOfOnesBusinessIsNotThere() {
    long id = town.open(town.employee);

    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.colleague, id));
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.chief, id));
    refused(
        NOT_FOUND,
        "approval.refusal.unknown",
        () -> town.as(town.colleague, kit -> kit.decisions().view(id)));
    refused(
        NOT_FOUND,
        "approval.refusal.unknown",
        () -> town.as(town.head, kit -> kit.decisions().view(9_999_999)));
  }

  @Test
  void roleOfTheApproverCountsNotThatOfWhoAsks() {
    long asked = town.open(town.hr);

    // The requester is of HR, the approver is not: HR's step is not the head's.
    town.as(
        town.otherHr, kit -> kit.approvals().decide(Verdict.approve(asked, town.version(asked))));
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.head, asked));
  }

  @Test
  void refusedDecisionLeavesNoTrace() {
    long id = town.open(town.employee);
    int lines = town.audit.lines().size();
    int moves = town.moves.size();

    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.colleague, id));

    assertThat(town.historyOf(id)).hasSize(1);
    assertThat(town.audit.lines()).hasSize(lines);
    assertThat(town.moves).hasSize(moves);
  }

  @Test
  void auditNamesTheActAndTheCase() {
    long id = town.open(town.employee);
    town.approve(town.head, id);

    assertThat(town.audit.lines().getLast())
        .isEqualTo("approval.step-approved " + subject(id) + " case " + id);
  }

  private QueueItem item(long id) {
    return town.queue.service().findLive(StepItems.QUEUE, subject(id)).orElseThrow();
  }

  private String subject(long id) {
    return town.as(
        town.employee, kit -> kit.approvals().entities.find(ApprovalCase.class, id).subject());
  }
}
