package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request is approved, but from a later day. */
@BothDatabases
class ConditionalApprovalTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);
  private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);

  private BandTown town;
  private long id;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    id = town.ask(town.employee, "monday", FROM, UNTIL);
    town.mails.forget();
  }

  @Test
  void headsConditionHoldsFromThenOnAndThePersonIsToldAtOnce() {
    approve(town.head, LATER, "A gennaio siamo in due.");

    assertThat(town.state(id)).isEqualTo(RequestState.MANAGER_APPROVED);
    assertThat(town.request(id).getFrom()).isEqualTo(LATER);
    assertThat(town.request(id).askedFrom()).contains(FROM);
    assertThat(town.historyOf(id))
        .endsWith("timeband.event.LATER", "approval.event.APPROVED_OFFICE_HEAD");
    assertThat(town.mails.told()).contains("request-approved-later-to-employee Marta Esempi");
    assertThat(town.audit.lines()).anyMatch(line -> line.contains("timeband.approved-later"));

    town.approve(town.hr, id);
    town.comes(LATER, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void personWhoDoesNotLikeItWithdraws() {
    approve(town.head, LATER, "");

    town.withdraw(town.employee, id);

    assertThat(town.state(id)).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void conditionOfTheLastStepIsToldWithTheApproval() {
    town.approve(town.head, id);
    town.mails.forget();

    approve(town.hr, LATER, null);

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
    assertThat(town.mails.told()).containsExactly("request-approved-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("Avevi chiesto di cominciare lunedì 11 gennaio 2027");
  }

  @Test
  void secondConditionKeepsWhatWasAskedFirst() {
    approve(town.head, LATER, null);
    approve(town.hr, LATER.plusMonths(1), null);

    assertThat(town.request(id).askedFrom()).contains(FROM);
    assertThat(town.request(id).getFrom()).isEqualTo(LATER.plusMonths(1));
  }

  @Test
  void dayThatIsNotLaterOrBreaksARuleIsRefusedAndNothingChanges() {
    refused("timeband.refusal.fromMissing", town.head, null);
    refused("timeband.refusal.notLater", town.head, FROM);
    refused("timeband.refusal.notLater", town.head, FROM.minusDays(1));
    refused("timeband.refusal.order", town.head, UNTIL.plusDays(1));

    assertThat(town.request(id).getFrom()).isEqualTo(FROM);
    assertThat(town.request(id).askedFrom()).isEmpty();
    assertThat(town.state(id)).isEqualTo(RequestState.SUBMITTED);
  }

  @Test
  void nobodySetsAConditionWhoDoesNotDecide() {
    refused("approval.refusal.own", town.employee, LATER);
    refused("approval.refusal.unknown", town.colleague, LATER);
    refused("approval.refusal.notYours", town.hr, LATER);
    town.approve(town.head, id);
    refused("approval.refusal.notYours", town.head, LATER);
  }

  @Test
  void pageThatIsOldChangesNothing() {
    long version = version();
    town.approve(town.head, id);

    assertThatThrownBy(
            () -> town.doAs(town.hr, desk -> desk.conditions.approveFrom(id, version, LATER, null)))
        .hasMessageContaining("approval.refusal.changed");
    assertThat(town.request(id).getFrom()).isEqualTo(FROM);
  }

  private void refused(String key, Account who, LocalDate from) {
    assertThatThrownBy(() -> approve(who, from, null)).hasMessageContaining(key);
  }

  private void approve(Account who, LocalDate from, String note) {
    long version = version();
    town.doAs(who, desk -> desk.conditions.approveFrom(id, version, from, note));
  }

  private long version() {
    return town.as(
        null,
        desk ->
            desk.entities
                .find(ApprovalCase.class, town.request(id).caseId().orElseThrow())
                .getVersion());
  }
}
