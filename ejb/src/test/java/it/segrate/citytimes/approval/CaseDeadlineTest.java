package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class CaseDeadlineTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void deadlineIsScheduledForTheMidnightAfterTheLastDayInRome() {
    QueueItem deadline = deadline(town.open(town.employee));

    assertThat(deadline.state()).isEqualTo(ItemState.SCHEDULED);
    assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-12-23T23:00:00Z"));
  }

  @Test
  void undecidedCaseExpiresAndBothSidesAreTold() {
    long id = town.open(town.employee);
    town.clock.setTo(ApprovalTown.EXPIRES.plusDays(1));

    expire(id);

    assertThat(town.state(id)).isEqualTo(CaseState.EXPIRED);
    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.moves.getLast().what()).isEqualTo(What.EXPIRED);
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ugo Segnaposti");
    assertThat(town.historyOf(id)).contains("EXPIRED");
    refused(CONFLICT, "approval.refusal.closedBy.EXPIRED", () -> town.approve(town.head, id));
  }

  @Test
  void onTheLastDayItCanStillBeDecided() {
    long id = town.open(town.employee);
    town.clock.setTo(ApprovalTown.EXPIRES);

    expire(id);

    assertThat(town.state(id)).isEqualTo(CaseState.OPEN);
    assertThat(deadline(id).state()).isEqualTo(ItemState.SCHEDULED);
    town.approve(town.head, id);
  }

  @Test
  void deadlineOfADecidedCaseDoesNothing() {
    long id = town.open(town.employee);
    ClaimedItem item = claimed(id);
    town.reject(town.head, id, "no");
    town.clock.setTo(LocalDate.of(2027, 6, 1));

    refused(CONFLICT, "queue.refusal.stale", () -> keep(item));

    assertThat(town.state(id)).isEqualTo(CaseState.REJECTED);
  }

  @Test
  void nobodyIsGivenADayOnWhichItCanNoLongerBeDecided() {
    LocalDate tomorrow = ApprovalTown.TODAY.plusDays(1);
    long id = town.open(town.employee, tomorrow);
    assertThat(due(id)).isEqualTo(tomorrow);

    town.approve(town.head, id);

    assertThat(due(id)).as("HR's step").isEqualTo(tomorrow);
  }

  @Test
  void caseThatExpiresRemindsNobody() {
    long id = town.open(town.employee, ApprovalTown.TODAY);
    long step = step(id).getId();
    long watch =
        town.queue.service().findLive(StepItems.OVERDUE, "step:" + step).orElseThrow().id();
    ClaimedItem overdue = town.claimEarly(StepItems.OVERDUE, watch);
    town.clock.setTo(ApprovalTown.TODAY.plusDays(1));

    town.as(
        null,
        kit -> {
          kit.keeper().overdue(overdue);
          return null;
        });

    assertThat(town.mails.told()).isEmpty();
    assertThat(town.historyOf(id)).doesNotContain("REMINDED");
  }

  private LocalDate due(long id) {
    return step(id).dueOn().orElseThrow();
  }

  private ApprovalStep step(long id) {
    return town.as(
        null,
        kit -> kit.approvals().entities.find(ApprovalCase.class, id).pendingStep().orElseThrow());
  }

  private void expire(long id) {
    keep(claimed(id));
  }

  private void keep(ClaimedItem item) {
    town.as(
        null,
        kit -> {
          kit.keeper().expire(item);
          return null;
        });
  }

  private ClaimedItem claimed(long id) {
    return town.claimEarly(StepItems.DEADLINES, deadline(id).id());
  }

  private QueueItem deadline(long id) {
    return town.queue.service().findLive(StepItems.DEADLINES, "case:" + id).orElseThrow();
  }
}
